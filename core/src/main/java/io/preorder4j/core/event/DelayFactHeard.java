package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;

/**
 * Something happened that may matter to the law of delays. The duties that arise from it follow as {@link DutyArose}.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param fact what happened
 * @param next how the case stands since, possibly as before
 */
public record DelayFactHeard(PreOrderId id, Sku sku, DelayFact fact, DelayCase next) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
