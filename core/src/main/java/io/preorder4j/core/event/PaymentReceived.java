package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * All that was owed for a pre-order is paid.
 *
 * @param id the pre-order
 * @param sku its SKU
 */
public record PaymentReceived(PreOrderId id, Sku sku) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
