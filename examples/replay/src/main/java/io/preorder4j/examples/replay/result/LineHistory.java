package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.shop.Movement;
import io.preorder4j.examples.replay.shop.Movement.Change;
import io.preorder4j.examples.replay.shop.Telling;
import io.preorder4j.examples.replay.shop.UnitCount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened to a line.
 *
 * @param units where its units are in the end
 * @param firstAllocatedAt when it first got units
 * @param lastAllocatedAt when it last got units
 * @param told what its customer was told, the first promise first
 */
record LineHistory(
        UnitCount units, Optional<Instant> firstAllocatedAt, Optional<Instant> lastAllocatedAt, List<Told> told) {

    static final LineHistory NONE = new LineHistory(UnitCount.NONE, Optional.empty(), Optional.empty(), List.of());

    LineHistory and(Movement next) {
        UnitCount after = units.after(next);
        if (next.change() != Change.ALLOCATED) {
            return new LineHistory(after, firstAllocatedAt, lastAllocatedAt, told);
        }
        Optional<Instant> at = Optional.of(next.at());
        return new LineHistory(after, firstAllocatedAt.or(() -> at), at, told);
    }

    LineHistory and(Telling next) {
        Stream<Told> more = Stream.of(new Told(next.at(), next.expected(), next.cause()));
        return new LineHistory(
                units,
                firstAllocatedAt,
                lastAllocatedAt,
                Stream.concat(told.stream(), more).toList());
    }
}
