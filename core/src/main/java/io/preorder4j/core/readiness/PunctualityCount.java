package io.preorder4j.core.readiness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Counts how late things came, one after the other, and keeps none of them. Not thread-safe. */
public final class PunctualityCount {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private long count;
    private long sum;
    private long squares;
    private long worst = Long.MIN_VALUE;
    private long onTime;

    /** Begins with nothing. */
    public PunctualityCount() {}

    /**
     * Counts things of the same days.
     *
     * @param pair the day on which they were expected, and the day on which they came
     * @param times how many there are, 1 or more
     * @throws ArithmeticException if so many are so late that the sum of the squared days does not fit a {@code long}
     */
    public void add(ExpectedAndActual pair, long times) {
        if (times < 1) {
            throw new IllegalArgumentException(times + " things would be of " + pair);
        }
        long late = pair.daysLate();
        count = Math.addExact(count, times);
        sum = Math.addExact(sum, Math.multiplyExact(late, times));
        squares = Math.addExact(squares, Math.multiplyExact(late * late, times));
        worst = Math.max(worst, late);
        onTime += late <= 0 ? times : 0;
    }

    /**
     * The punctuality of all that was counted so far.
     *
     * @return how late they were, empty if nothing was counted
     */
    public Optional<Punctuality> punctuality() {
        if (count == 0) {
            return Optional.empty();
        }
        BigDecimal share = HUNDRED.multiply(BigDecimal.valueOf(onTime));
        return Optional.of(new Punctuality(count, ratio(BigDecimal.valueOf(sum)), spread(), worst, ratio(share)));
    }

    /** √(n·Σx² − (Σx)²) / n, where everything under the root is whole. */
    private BigDecimal spread() {
        BigDecimal whole = BigDecimal.valueOf(squares)
                .multiply(BigDecimal.valueOf(count))
                .subtract(BigDecimal.valueOf(sum).pow(2));
        return ratio(whole.sqrt(MathContext.DECIMAL128));
    }

    private BigDecimal ratio(BigDecimal whole) {
        return whole.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
