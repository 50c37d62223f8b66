package io.preorder4j.core.promise;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.offer.Availability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From how many days on a change of date is worth telling. Compared is the last day of what was told with the last day of what
 * is promised now; that a date is known, or is no longer, is always told.
 *
 * @param days the least difference that is told, 1 to {@value #MOST}
 */
public record Threshold(int days) {

    /** The most days. */
    public static final int MOST = 365;

    /** Checks the range. */
    public Threshold {
        if (days < 1 || days > MOST) {
            throw new InvalidQuantityException("days", days, "is not 1 to " + MOST);
        }
    }

    /**
     * Every other day is told.
     *
     * @return the threshold of one day
     */
    public static Threshold everyDay() {
        return new Threshold(1);
    }

    /**
     * Whether a customer is to be told.
     *
     * @param told what the customer was told last
     * @param now what is promised now
     * @return {@code true} if it differs by as many days
     */
    public boolean isReached(Availability told, Availability now) {
        Optional<LocalDate> before = told.lastDay();
        Optional<LocalDate> after = now.lastDay();
        if (before.isEmpty() || after.isEmpty()) {
            return before.isPresent() != after.isPresent();
        }
        return Math.abs(ChronoUnit.DAYS.between(before.get(), after.get())) >= days;
    }
}
