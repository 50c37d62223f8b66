package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.shop.Movement;
import io.preorder4j.examples.replay.shop.Movement.Change;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a line.
 *
 * @param units where its units are in the end
 * @param firstAllocatedAt when it first got units
 * @param lastAllocatedAt when it last got units
 */
record LineHistory(UnitCount units, Optional<Instant> firstAllocatedAt, Optional<Instant> lastAllocatedAt) {

    static final LineHistory NONE = new LineHistory(UnitCount.NONE, Optional.empty(), Optional.empty());

    LineHistory and(Movement next) {
        UnitCount after = units.after(next);
        if (next.change() != Change.ALLOCATED) {
            return new LineHistory(after, firstAllocatedAt, lastAllocatedAt);
        }
        Optional<Instant> at = Optional.of(next.at());
        return new LineHistory(after, firstAllocatedAt.or(() -> at), at);
    }
}
