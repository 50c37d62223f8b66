package io.preorder4j.notice;

import io.preorder4j.core.CustomerId;

/**
 * Knows the host's customers. The library keeps none of their data, and asks each time a letter is written.
 *
 * <p>It is asked by several threads at once, outside every transaction, and its time counts as time of the delivery. An
 * exception is a failed attempt to deliver.
 */
@FunctionalInterface
public interface Recipients {

    /**
     * How a customer reads.
     *
     * @param customer the customer
     * @param orderId the order that the letter is about
     * @return the language and the time zone
     */
    Recipient of(CustomerId customer, String orderId);
}
