package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * A hold is kept for longer.
 *
 * @param id the held pre-order
 * @param sku its SKU
 * @param until when it ends from now on
 */
public record HoldExtended(PreOrderId id, Sku sku, Instant until) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
