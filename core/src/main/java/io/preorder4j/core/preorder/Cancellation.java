package io.preorder4j.core.preorder;

import io.preorder4j.core.Identifier;

/**
 * Who wants no more of some units, and why.
 *
 * @param by who wants it
 * @param reason why, in their words or the host's, an {@link Identifier}
 */
public record Cancellation(Party by, String reason) {

    /** Checks the reason. */
    public Cancellation {
        Identifier.checked("reason", reason);
    }

    /**
     * The customer's wish.
     *
     * @param reason why
     * @return the cancellation
     */
    public static Cancellation byCustomer(String reason) {
        return new Cancellation(Party.CUSTOMER, reason);
    }

    /**
     * The shop's decision.
     *
     * @param reason why
     * @return the cancellation
     */
    public static Cancellation byShop(String reason) {
        return new Cancellation(Party.SHOP, reason);
    }

    /** One of the two sides of an order. */
    public enum Party {
        /** Who bought. */
        CUSTOMER,
        /** Who sold. */
        SHOP
    }
}
