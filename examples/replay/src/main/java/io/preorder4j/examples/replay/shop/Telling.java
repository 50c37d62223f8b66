package io.preorder4j.examples.replay.shop;

import io.preorder4j.examples.replay.dataset.LineId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A customer was told when a line is expected.
 *
 * @param line which pre-order
 * @param expected the day, in {@link Shop#ZONE}; empty if nobody knows
 * @param at when
 * @param cause what it followed from
 */
public record Telling(LineId line, Optional<LocalDate> expected, Instant at, Cause cause) {

    /** What a telling follows from. */
    public enum Cause {
        /** The line was placed: it is the first promise. */
        PLACED,
        /** Somebody ordered. */
        ORDER,
        /** Somebody cancelled. */
        CANCELLATION,
        /** Goods came. */
        RECEIPT,
        /** Goods were lost. */
        ADJUSTMENT,
        /** A day passed. */
        TIME
    }

    /** Whether this is another date than the first one. */
    public boolean isChange() {
        return cause != Cause.PLACED;
    }
}
