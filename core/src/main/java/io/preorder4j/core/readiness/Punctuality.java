package io.preorder4j.core.readiness;

import java.math.BigDecimal;
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

    /**
     * The punctuality of what has come.
     *
     * @param pairs the days of each
     * @return how late they were, empty if nothing has come
     * @throws ArithmeticException if so many are so late that the sum of the squared days does not fit a {@code long}
     */
    public static Optional<Punctuality> of(Collection<ExpectedAndActual> pairs) {
        PunctualityCount count = new PunctualityCount();
        pairs.forEach(pair -> count.add(pair, 1));
        return count.punctuality();
    }
}
