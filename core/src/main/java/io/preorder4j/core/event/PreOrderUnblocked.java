package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * A pre-order is no longer kept from going on for a reason.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param reason why it was blocked
 */
public record PreOrderUnblocked(PreOrderId id, Sku sku, BlockReason reason) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
