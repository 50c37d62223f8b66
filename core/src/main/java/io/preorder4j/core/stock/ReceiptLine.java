package io.preorder4j.core.stock;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.util.Optional;

/**
 * A line of a goods receipt note.
 *
 * @param sku what arrived
 * @param accepted how many units were accepted and count, 0 to {@link Units#MAX}
 * @param rejected how many were rejected and don't, 0 to {@link Units#MAX}
 * @param supply the supply that they belong to, where there is one; it need not be known here, and may be for fewer
 */
public record ReceiptLine(Sku sku, long accepted, long rejected, Optional<SupplyId> supply) {

    /** Checks the numbers of units; one of them is at least 1. */
    public ReceiptLine {
        Units.notNegative("accepted", accepted);
        Units.notNegative("rejected", rejected);
        if (accepted == 0 && rejected == 0) {
            throw new InvalidQuantityException("units", 0, "is less than 1");
        }
    }

    /**
     * A line of accepted units that belong to no supply.
     *
     * @param sku what arrived
     * @param accepted how many, 1 to {@link Units#MAX}
     * @return the line
     */
    public static ReceiptLine of(Sku sku, long accepted) {
        return new ReceiptLine(sku, Units.positive("units", accepted), 0, Optional.empty());
    }

    /**
     * The same line with units that were rejected.
     *
     * @param units how many
     * @return the line
     */
    public ReceiptLine withRejected(long units) {
        return new ReceiptLine(sku, accepted, units, supply);
    }

    /**
     * The same line against a supply.
     *
     * @param supplyId the supply that the units belong to
     * @return the line
     */
    public ReceiptLine against(SupplyId supplyId) {
        return new ReceiptLine(sku, accepted, rejected, Optional.of(supplyId));
    }
}
