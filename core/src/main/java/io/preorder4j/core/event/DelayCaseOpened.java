package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * A hold became an order, and with that its time under the law of delays began.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param delay the case in place of the one that was reckoned from the hold
 */
public record DelayCaseOpened(PreOrderId id, Sku sku, DelayCase delay) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
