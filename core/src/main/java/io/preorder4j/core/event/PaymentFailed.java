package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * An attempt to collect what is owed for a pre-order failed. Its units are kept until it was due.
 *
 * @param id the pre-order
 * @param sku its SKU
 */
public record PaymentFailed(PreOrderId id, Sku sku) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
