package io.preorder4j.core.event;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * An order line was not sold.
 *
 * @param id the order line
 * @param sku what was asked for
 * @param customer who asked
 * @param units how many units were asked for
 * @param reason why they were not sold
 */
public record PreOrderRefused(PreOrderId id, Sku sku, CustomerId customer, long units, RefusalReason reason)
        implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
