package io.preorder4j.core.allocation;

import io.preorder4j.core.Units;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;

/**
 * One pre-order's place in a line of pre-orders of one SKU.
 *
 * @param id who stands there
 * @param rank where it stands
 * @param units how many units it stands there with, 1 or more
 */
public record Claim(PreOrderId id, Rank rank, long units) {

    /** Checks the number of units. */
    public Claim {
        Units.positive("units", units);
    }
}
