package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a supply was to come, and when it came.
 *
 * @param supply the supply
 * @param sku its SKU
 * @param announcedFor the day for which it was announced at first, whatever was said later
 * @param cameOn the day on which the last units so far came, empty if none came
 */
public record SupplyDelivery(SupplyId supply, Sku sku, LocalDate announcedFor, Optional<LocalDate> cameOn) {

    /**
     * The delivery after units came.
     *
     * @param day the day on which they came
     * @return the delivery as it is from now on
     */
    public SupplyDelivery cameOn(LocalDate day) {
        return new SupplyDelivery(supply, sku, announcedFor, Optional.of(day));
    }
}
