package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * The law of delays asks something of the seller.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param duty what is to be done, and until when
 */
public record DutyArose(PreOrderId id, Sku sku, Duty duty) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
