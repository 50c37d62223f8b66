package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * What a customer was promised holds no more, for better or for worse: the customer is told of another date.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param from what the customer was told last
 * @param to what the customer is told from now on
 */
public record PromiseChanged(PreOrderId id, Sku sku, Availability from, Availability to) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
