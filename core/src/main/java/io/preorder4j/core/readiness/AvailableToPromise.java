package io.preorder4j.core.readiness;

import java.time.LocalDate;

/**
 * What may still be promised for a day (ATP). Each bucket begins where the one before ends:
 *
 * <pre>
 *     next onHand = onHand + expected − promised
 * </pre>
 *
 * @param day the first day of the bucket; it ends before the next bucket's day
 * @param onHand what is over from the days before, below 0 if they were short
 * @param expected the units that come on the day
 * @param promised the units that are due on the day
 * @param leftToPromise the units that may still be promised for the day and break no promise of this or a later one, 0 or
 *     more; it is cumulative: what is taken of it here is gone from every later bucket too
 */
public record AvailableToPromise(LocalDate day, long onHand, long expected, long promised, long leftToPromise) {

    /** Checks the units that cannot be negative. */
    public AvailableToPromise {
        if (expected < 0 || promised < 0 || leftToPromise < 0) {
            throw new IllegalArgumentException("bucket of " + day + " would have expected " + expected + ", promised "
                    + promised + ", left to promise " + leftToPromise);
        }
    }
}
