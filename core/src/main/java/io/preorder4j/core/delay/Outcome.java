package io.preorder4j.core.delay;

import java.util.List;

/**
 * What a fact led to. Immutable.
 *
 * @param next the case after it
 * @param duties what the seller must do because of it, in the order in which it arose
 */
public record Outcome(DelayCase next, List<Duty> duties) {

    /** Copies the duties. */
    public Outcome {
        duties = List.copyOf(duties);
    }

    /**
     * No effect.
     *
     * @param same the case as it was
     * @return the outcome without duties
     */
    public static Outcome unchanged(DelayCase same) {
        return of(same);
    }

    /**
     * A next case, and duties.
     *
     * @param next the case
     * @param duties what arises, possibly nothing
     * @return the outcome
     */
    public static Outcome of(DelayCase next, Duty... duties) {
        return new Outcome(next, List.of(duties));
    }
}
