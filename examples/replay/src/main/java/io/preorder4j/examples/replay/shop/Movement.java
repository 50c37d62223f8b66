package io.preorder4j.examples.replay.shop;

import io.preorder4j.examples.replay.dataset.LineId;
import java.time.Instant;

/**
 * Units of a pre-order changed their place.
 *
 * @param line which pre-order
 * @param change from where to where
 * @param units how many
 * @param at when
 */
public record Movement(LineId line, Change change, long units, Instant at) {

    /** From where to where units go. */
    public enum Change {
        /** They were ordered and wait. */
        PLACED,
        /** They waited and have goods now. */
        ALLOCATED,
        /** Their goods were lost and they wait again. */
        TAKEN_BACK,
        /** They waited and were cancelled. */
        CANCELLED_WAITING,
        /** They had goods and were cancelled. */
        CANCELLED_ALLOCATED
    }
}
