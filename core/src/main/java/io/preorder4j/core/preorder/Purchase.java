package io.preorder4j.core.preorder;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.LineClass;
import java.time.Instant;
import java.util.Optional;

/**
 * What was agreed when an order line was sold. It never changes.
 *
 * @param sku what was sold
 * @param customer who bought it
 * @param channel where it was sold, if that is known
 * @param lineClass what the line was at that time
 * @param placedAt when it was sold or held, to the microsecond
 * @param due the first instant after the last day on which it was expected; empty if that was to be announced
 */
public record Purchase(
        Sku sku,
        CustomerId customer,
        Optional<Channel> channel,
        LineClass lineClass,
        Instant placedAt,
        Optional<Instant> due) {

    /**
     * A pre-order without a channel and without a date.
     *
     * @param sku what was sold
     * @param customer who bought it
     * @param placedAt when it was sold
     * @return the purchase
     */
    public static Purchase of(Sku sku, CustomerId customer, Instant placedAt) {
        return new Purchase(sku, customer, Optional.empty(), LineClass.PRE_ORDER, placedAt, Optional.empty());
    }
}
