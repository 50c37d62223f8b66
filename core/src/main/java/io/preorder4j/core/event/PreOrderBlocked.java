package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * A pre-order is kept from going on.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param reason why
 */
public record PreOrderBlocked(PreOrderId id, Sku sku, BlockReason reason) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
