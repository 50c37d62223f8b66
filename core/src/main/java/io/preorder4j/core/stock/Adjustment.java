package io.preorder4j.core.stock;

import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;

/**
 * A correction of the count of a SKU: damage, theft, a miscount.
 *
 * @param id the correction
 * @param sku whose count is corrected
 * @param units the difference: negative for units lost, positive for units found; not 0, at most {@link Units#MAX}
 *     either way
 * @param reason why, in the host's words, an {@link Identifier}
 */
public record Adjustment(AdjustmentId id, Sku sku, long units, String reason) {

    /** Checks the number of units and the reason. */
    public Adjustment {
        if (units == 0 || units < -Units.MAX || units > Units.MAX) {
            throw new InvalidQuantityException("units", units, "is 0 or more than " + Units.MAX + " either way");
        }
        Identifier.checked("reason", reason);
    }
}
