package io.preorder4j.core.stock;

import io.preorder4j.core.Units;

/**
 * Units of one lot.
 *
 * @param lot the lot
 * @param units how many, 1 or more
 */
public record LotUnits(LotId lot, long units) {

    /** Checks the number of units. */
    public LotUnits {
        Units.positive("units", units);
    }
}
