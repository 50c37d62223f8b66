package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * Money is owed for a pre-order.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param obligation what part of the price
 * @param dueBy until when it is to be paid
 */
public record PaymentDue(PreOrderId id, Sku sku, Obligation obligation, Instant dueBy) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
