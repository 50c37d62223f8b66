package io.preorder4j.core.readiness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How late things came that had a day: supplies, or pre-orders. Days and percent are rounded half to even, to two
 * decimals.
 *
 * @param count how many there were, 1 or more
 * @param bias the mean of the days late, negative if they came early on the whole
 * @param spread the standard deviation of the days late around their mean, over all of them (so 0 for a single one)
 * @param worst the most days late, negative if even the last one came early
 * @param onTime how many in a hundred came on their day or before it, 0 to 100
 */
public record Punctuality(long count, BigDecimal bias, BigDecimal spread, long worst, BigDecimal onTime) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The punctuality of what has come.
     *
     * @param pairs the days of each
     * @return how late they were, empty if nothing has come
     * @throws ArithmeticException if so many are so late that the sum of the squared days does not fit a {@code long}
     */
    public static Optional<Punctuality> of(Collection<ExpectedAndActual> pairs) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        long sum = 0;
        long squares = 0;
        long worst = Long.MIN_VALUE;
        long onTime = 0;
        for (ExpectedAndActual pair : pairs) {
            long late = pair.daysLate();
            sum += late;
            squares = Math.addExact(squares, late * late);
            worst = Math.max(worst, late);
            onTime += late <= 0 ? 1 : 0;
        }
        int count = pairs.size();
        BigDecimal share = HUNDRED.multiply(BigDecimal.valueOf(onTime));
        return Optional.of(new Punctuality(
                count, ratio(BigDecimal.valueOf(sum), count), spread(sum, squares, count), worst, ratio(share, count)));
    }

    /** √(n·Σx² − (Σx)²) / n, where everything under the root is whole. */
    private static BigDecimal spread(long sum, long squares, int count) {
        BigDecimal whole = BigDecimal.valueOf(squares)
                .multiply(BigDecimal.valueOf(count))
                .subtract(BigDecimal.valueOf(sum).pow(2));
        return ratio(whole.sqrt(MathContext.DECIMAL128), count);
    }

    private static BigDecimal ratio(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
