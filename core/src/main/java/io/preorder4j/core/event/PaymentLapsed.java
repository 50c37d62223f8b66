package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * What was owed for a pre-order was not paid in time. It is blocked, and its allocated units go to others.
 *
 * @param id the pre-order
 * @param sku its SKU
 */
public record PaymentLapsed(PreOrderId id, Sku sku) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
