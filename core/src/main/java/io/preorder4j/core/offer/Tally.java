package io.preorder4j.core.offer;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;

/**
 * How much of an offer is sold. Whoever changes it holds the lock of its SKU.
 *
 * @param sku what is sold
 * @param active the units sold and not cancelled since, 0 or more
 */
public record Tally(Sku sku, long active) {

    /** Checks that no more was cancelled than was sold. */
    public Tally {
        if (active < 0) {
            throw new IllegalStateException("tally of " + sku + " would be " + active);
        }
    }

    /**
     * Nothing sold yet.
     *
     * @param sku what is sold
     * @return the empty tally
     */
    public static Tally none(Sku sku) {
        return new Tally(sku, 0);
    }

    /**
     * The tally after a sale.
     *
     * @param units the units sold
     * @return the next tally
     */
    public Tally sold(long units) {
        return new Tally(sku, Units.sum("active", active, units));
    }

    /**
     * The tally after a cancellation.
     *
     * @param units the units cancelled
     * @return the next tally
     */
    public Tally cancelled(long units) {
        return new Tally(sku, active - units);
    }
}
