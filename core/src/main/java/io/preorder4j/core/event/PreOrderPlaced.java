package io.preorder4j.core.event;

import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * An order line was sold, or is held for a checkout.
 *
 * @param preOrder the pre-order; all its units wait, or all are held
 */
public record PreOrderPlaced(PreOrder preOrder) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(preOrder.id());
    }
}
