package io.preorder4j.core.offer;

import io.preorder4j.core.Units;

/**
 * The most units that may be sold, or no limit at all.
 *
 * @param units the most units, 0 or more; {@link Long#MAX_VALUE} stands for no limit
 */
public record Limit(long units) {

    private static final Limit NONE = new Limit(Long.MAX_VALUE);

    /** Checks the range. */
    public Limit {
        if (units != Long.MAX_VALUE) {
            Units.notNegative("limit", units);
        }
    }

    /**
     * A limit of so many units.
     *
     * @param units 0 to {@link Units#MAX}
     * @return the limit
     */
    public static Limit of(long units) {
        return new Limit(Units.notNegative("limit", units));
    }

    /**
     * No limit.
     *
     * @return the limit that admits everything
     */
    public static Limit none() {
        return NONE;
    }

    /**
     * Whether there is a limit.
     *
     * @return {@code false} for {@link #none()}
     */
    public boolean isSet() {
        return units != Long.MAX_VALUE;
    }

    /**
     * Whether more units may be sold on top of those sold already.
     *
     * @param sold the units sold, 0 or more; it may lie above the limit if the limit was lowered later
     * @param more the units asked for, 1 or more
     * @return {@code true} if the sum stays within the limit
     */
    public boolean admits(long sold, long more) {
        return more <= units - sold;
    }

    @Override
    public String toString() {
        return isSet() ? Long.toString(units) : "none";
    }
}
