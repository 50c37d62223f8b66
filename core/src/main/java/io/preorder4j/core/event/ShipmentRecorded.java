package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Shipment;
import java.util.Optional;

/**
 * Units of a pre-order went out in a parcel.
 *
 * @param id the pre-order
 * @param sku its SKU
 * @param units how many
 * @param shipment who carries them
 */
public record ShipmentRecorded(PreOrderId id, Sku sku, long units, Shipment shipment) implements Event {

    @Override
    public Optional<PreOrderId> about() {
        return Optional.of(id);
    }
}
