package io.preorder4j.core.forecast;

import io.preorder4j.core.Units;

/**
 * Units that will be asked for, with the interval that is meant to hold them 8 times out of 10. They are fractions: of
 * what sells once a month, a quarter of a unit is expected in a week.
 *
 * @param low the low end, 0 or more; one time out of 10 it is less
 * @param expected the mean
 * @param high the high end; one time out of 10 it is more
 */
public record UnitForecast(double low, double expected, double high) {

    /** Checks that the numbers are in order. */
    public UnitForecast {
        if (!(0 <= low && low <= expected && expected <= high)) {
            throw new IllegalArgumentException("forecast would be " + low + " ≤ " + expected + " ≤ " + high);
        }
    }

    /**
     * The units to buy so that what waits and what will be asked for can be served. They are rounded up, and never below
     * 0.
     *
     * @param waiting the units that wait already, 0 or more
     * @param covered the units that are free or expected in, 0 or more
     * @return the units to buy
     * @throws IllegalArgumentException if a number is negative
     * @throws io.preorder4j.core.InvalidQuantityException if a sum does not fit a {@code long}
     */
    public UnitsToBuy toBuy(long waiting, long covered) {
        if (waiting < 0 || covered < 0) {
            throw new IllegalArgumentException(waiting + " units would wait, " + covered + " would cover them");
        }
        long missing = waiting - covered;
        return new UnitsToBuy(toBuy(missing, low), toBuy(missing, expected), toBuy(missing, high));
    }

    private static long toBuy(long missing, double demand) {
        return Math.max(0, Units.sum("toBuy", missing, (long) Math.ceil(demand)));
    }
}
