package io.preorder4j.core.event;

import io.preorder4j.core.Sku;

/**
 * Somebody had all pre-orders of a SKU looked through. What came of it follows.
 *
 * @param sku the SKU
 * @param review for what
 */
public record ReviewRequested(Sku sku, Review review) implements Event {

    /** What pre-orders are looked through for. */
    public enum Review {
        /** Free units go to those who wait, as the policy says. */
        ALLOCATION,
        /** Deadlines of the law of delays that have passed have their effect. */
        DELAYS,
        /** Holds that have ended expire. */
        HOLDS,
        /** Those who have not paid in time lose their allocated units. */
        PAYMENTS,
        /** Customers are told of dates that have changed because time has passed. */
        PROMISES,
        /** The policy ranks all anew. */
        RANKS
    }
}
