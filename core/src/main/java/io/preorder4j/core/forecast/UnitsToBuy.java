package io.preorder4j.core.forecast;

/**
 * Whole units to buy, with an interval. The expected number leaves customers waiting about every other time; the high
 * one, one time out of 10; the low one leaves units over one time out of 10.
 *
 * @param low the low end, 0 or more
 * @param expected what is enough for the mean demand
 * @param high the high end
 */
public record UnitsToBuy(long low, long expected, long high) {

    /** Checks that the numbers are in order. */
    public UnitsToBuy {
        if (low < 0 || expected < low || high < expected) {
            throw new IllegalArgumentException("to buy would be " + low + " ≤ " + expected + " ≤ " + high);
        }
    }
}
