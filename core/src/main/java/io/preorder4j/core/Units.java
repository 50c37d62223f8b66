package io.preorder4j.core;

/**
 * Arithmetic on units: whole pieces of a SKU, held as {@code long}.
 *
 * <p>One command moves 1 to {@value #MAX} units. Sums over many commands may grow larger; they are exact or they are
 * refused, never wrapped.
 */
public final class Units {

    /** The most units that one line, receipt, cap or adjustment may name. */
    public static final long MAX = 1_000_000_000L;

    private Units() {}

    /**
     * Checks a number of units that must be at least one.
     *
     * @param field what the number is; it becomes {@link InvalidQuantityException#field()}
     * @param units the number to check
     * @return the same number
     * @throws InvalidQuantityException if it is not between 1 and {@value #MAX}
     */
    public static long positive(String field, long units) {
        if (units < 1) {
            throw new InvalidQuantityException(field, units, "is less than 1");
        }
        return notOverMax(field, units);
    }

    /**
     * Checks a number of units that may be zero.
     *
     * @param field what the number is; it becomes {@link InvalidQuantityException#field()}
     * @param units the number to check
     * @return the same number
     * @throws InvalidQuantityException if it is not between 0 and {@value #MAX}
     */
    public static long notNegative(String field, long units) {
        if (units < 0) {
            throw new InvalidQuantityException(field, units, "is negative");
        }
        return notOverMax(field, units);
    }

    /**
     * Adds units to a running sum.
     *
     * @param field what the sum is; it becomes {@link InvalidQuantityException#field()}
     * @param sum the sum so far
     * @param more the units to add, negative to subtract
     * @return the exact sum
     * @throws InvalidQuantityException if the exact sum does not fit a {@code long}
     */
    public static long sum(String field, long sum, long more) {
        long result = sum + more;
        if (((sum ^ result) & (more ^ result)) < 0) {
            throw new InvalidQuantityException(field, more, "overflows the sum " + sum);
        }
        return result;
    }

    private static long notOverMax(String field, long units) {
        if (units > MAX) {
            throw new InvalidQuantityException(field, units, "is more than " + MAX);
        }
        return units;
    }
}
