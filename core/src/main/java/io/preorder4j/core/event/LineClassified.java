package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * Units of an order line are not sold as a pre-order: the shop or a supplier has them, or nobody.
 *
 * @param id the order line
 * @param sku what was asked for
 * @param part how many units, and what they are
 */
public record LineClassified(PreOrderId id, Sku sku, LinePart part) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
