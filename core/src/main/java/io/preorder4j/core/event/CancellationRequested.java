package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * Somebody wants no more of some units. The moves that cancel them follow.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param units how many
 * @param cancellation who wants it, and why
 */
public record CancellationRequested(PreOrderId id, Sku sku, long units, Cancellation cancellation) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
