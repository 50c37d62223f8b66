package io.preorder4j.core.stock;

import io.preorder4j.core.InvalidQuantityException;
import java.time.LocalDate;

/**
 * How long one goes on counting on a supply that should have come and has not. While it counts, it is taken to come
 * today; after that, not at all, until somebody {@linkplain Supply#revised revises} it or it comes.
 *
 * @param days for how many days after its day a supply still counts, 0 to {@value #MOST}; 0 if a late one never does
 */
public record PastDue(int days) {

    /** The most days. */
    public static final int MOST = 365;

    /** Checks the range. */
    public PastDue {
        if (days < 0 || days > MOST) {
            throw new InvalidQuantityException("days", days, "is not 0 to " + MOST);
        }
    }

    /**
     * A late supply counts for some days.
     *
     * @param days for how many days after its day, 0 to {@value #MOST}
     * @return the rule
     */
    public static PastDue countsFor(int days) {
        return new PastDue(days);
    }

    /**
     * A supply counts until its day, and not when it is late.
     *
     * @return the rule
     */
    public static PastDue neverCounts() {
        return new PastDue(0);
    }

    /**
     * The first day for which supplies may have been expected and still count.
     *
     * @param today the day, in the shop's zone
     * @return the day, {@link #days} before today
     */
    public LocalDate earliest(LocalDate today) {
        return today.minusDays(days);
    }
}
