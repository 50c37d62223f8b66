package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.LotId;
import java.util.Optional;

/**
 * Units of a pre-order turned out to come from another lot, as the receipt that they came from was taken back.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param sequence the number of the pre-order
 * @param from the lot of the receipt that was taken back
 * @param to the lot that they come from
 * @param units how many
 */
public record UnitsResourced(PreOrderId id, Sku sku, long sequence, LotId from, LotId to, long units) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
