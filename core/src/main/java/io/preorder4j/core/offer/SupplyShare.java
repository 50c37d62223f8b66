package io.preorder4j.core.offer;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Units;

/**
 * A cap that follows the supply: how much an offer sells of what came and is on order. "Sell what is on order, less 5 %"
 * is {@code new SupplyShare(95)}.
 *
 * @param percent how many in a hundred of these units are sold, 1 to 100
 */
public record SupplyShare(int percent) {

    private static final int ALL = 100;

    /** Checks the range. */
    public SupplyShare {
        if (percent < 1 || percent > ALL) {
            throw new InvalidQuantityException("percent", percent, "is not 1 to " + ALL);
        }
    }

    /**
     * The cap.
     *
     * @param supplied all units that ever came, less those lost, and those to come that one may count on; below 0 if more
     *     was lost than came
     * @return the share of them, rounded down, at most {@link Units#MAX}
     */
    public Limit of(long supplied) {
        long enough = Units.MAX * ALL;
        return Limit.of(Math.min(Units.MAX, Math.max(0, Math.min(supplied, enough)) * percent / ALL));
    }
}
