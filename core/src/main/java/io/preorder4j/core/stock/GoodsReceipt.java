package io.preorder4j.core.stock;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.util.Optional;

/**
 * Units that arrived and were accepted: a goods receipt note (GRN).
 *
 * @param id the note
 * @param sku what arrived
 * @param units how many were accepted, 1 to {@link Units#MAX}
 * @param supply the supply that they belong to, where there is one; it need not be known here
 */
public record GoodsReceipt(ReceiptId id, Sku sku, long units, Optional<SupplyId> supply) {

    /** Checks the number of units. */
    public GoodsReceipt {
        Units.positive("units", units);
    }

    /**
     * A receipt that belongs to no supply.
     *
     * @param id the note
     * @param sku what arrived
     * @param units how many were accepted, 1 to {@link Units#MAX}
     * @return the receipt
     */
    public static GoodsReceipt of(ReceiptId id, Sku sku, long units) {
        return new GoodsReceipt(id, sku, units, Optional.empty());
    }

    /**
     * The same receipt against a supply.
     *
     * @param supplyId the supply that the units belong to
     * @return the receipt
     */
    public GoodsReceipt against(SupplyId supplyId) {
        return new GoodsReceipt(id, sku, units, Optional.of(supplyId));
    }
}
