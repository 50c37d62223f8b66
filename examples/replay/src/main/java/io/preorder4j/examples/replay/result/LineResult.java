package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.dataset.OrderRow;
import io.preorder4j.examples.replay.shop.LineAnswer;
import io.preorder4j.examples.replay.shop.Shop;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of a line.
 *
 * @param row the line
 * @param answer what the shop said when it was placed
 * @param units where its units are in the end; none, if it was refused
 * @param firstAllocatedAt when it first got units
 * @param lastAllocatedAt when it last got units
 * @param told what its customer was told, the first promise first; nothing, if it was refused
 * @param notices how many notices of other dates its customer got about it
 */
public record LineResult(
        OrderRow row,
        LineAnswer answer,
        UnitCount units,
        Optional<Instant> firstAllocatedAt,
        Optional<Instant> lastAllocatedAt,
        List<Told> told,
        long notices) {

    /** How long it waited for its first units, if it got any. */
    public Optional<Duration> waited() {
        return firstAllocatedAt.map(first -> Duration.between(row.placedAt(), first));
    }

    /**
     * On which day, in {@link Shop#ZONE}, it had all its units.
     *
     * @return the day of its last allocation; empty if units of it wait, or all were cancelled
     */
    public Optional<LocalDate> servedOn() {
        return units.waiting() == 0 && units.allocated() > 0
                ? lastAllocatedAt.map(at -> LocalDate.ofInstant(at, Shop.ZONE))
                : Optional.empty();
    }
}
