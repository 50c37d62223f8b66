package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.dataset.OrderRow;
import io.preorder4j.examples.replay.shop.LineAnswer;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of a line.
 *
 * @param row the line
 * @param answer what the shop said when it was placed
 * @param units where its units are in the end; none, if it was refused
 * @param firstAllocatedAt when it first got units
 * @param lastAllocatedAt when it last got units
 */
public record LineResult(
        OrderRow row,
        LineAnswer answer,
        UnitCount units,
        Optional<Instant> firstAllocatedAt,
        Optional<Instant> lastAllocatedAt) {

    /** How long it waited for its first units, if it got any. */
    public Optional<Duration> waited() {
        return firstAllocatedAt.map(first -> Duration.between(row.placedAt(), first));
    }
}
