package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * The allocated units of a pre-order stay with it when stock is lost, or no longer do.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param pinned whether they stay
 */
public record PreOrderPinned(PreOrderId id, Sku sku, boolean pinned) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
