package io.preorder4j.core.preorder;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What was agreed when an order line was sold. It never changes.
 *
 * @param sku what was sold
 * @param customer who bought it
 * @param channel where it was sold, if that is known
 * @param lineClass what the line was at that time
 * @param placedAt when it was sold or held, to the microsecond
 * @param promised when it was expected, as the customer was told first
 */
public record Purchase(
        Sku sku,
        CustomerId customer,
        Optional<Channel> channel,
        LineClass lineClass,
        Instant placedAt,
        Availability promised) {

    /**
     * A pre-order without a channel and without a date.
     *
     * @param sku what was sold
     * @param customer who bought it
     * @param placedAt when it was sold
     * @return the purchase
     */
    public static Purchase of(Sku sku, CustomerId customer, Instant placedAt) {
        return new Purchase(
                sku,
                customer,
                Optional.empty(),
                LineClass.PRE_ORDER,
                placedAt,
                Availability.toBeAnnounced(ZoneOffset.UTC));
    }

    /**
     * When it is late.
     *
     * @return the first instant after the last day for which it was promised first; empty if that was to be announced
     */
    public Optional<Instant> due() {
        return promised.endsAt();
    }

    /**
     * The same purchase by another name.
     *
     * @param newCustomer who bought it
     * @return the purchase
     */
    public Purchase boughtBy(CustomerId newCustomer) {
        return new Purchase(sku, newCustomer, channel, lineClass, placedAt, promised);
    }

    /**
     * The same purchase with another promise.
     *
     * @param newPromise when it is expected
     * @return the purchase
     */
    public Purchase promised(Availability newPromise) {
        return new Purchase(sku, customer, channel, lineClass, placedAt, newPromise);
    }
}
