package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * The host told of a payment, or of one that failed, and nothing was owed here. Nothing was done.
 *
 * @param id the pre-order
 * @param sku its SKU
 */
public record PaymentNotOwed(PreOrderId id, Sku sku) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
