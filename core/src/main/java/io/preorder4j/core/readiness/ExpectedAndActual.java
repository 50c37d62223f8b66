package io.preorder4j.core.readiness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The day on which something was expected, and the day on which it came: a supply and its receipt, or a pre-order's
 * promise and its dispatch.
 *
 * @param expected the day on which it was expected, year −9999 to 9999
 * @param actual the day on which it came, year −9999 to 9999
 */
public record ExpectedAndActual(LocalDate expected, LocalDate actual) {

    private static final int LAST_YEAR = 9999;

    /** Checks that the days can be told apart in whole days that can be squared and summed. */
    public ExpectedAndActual {
        if (Math.abs(expected.getYear()) > LAST_YEAR || Math.abs(actual.getYear()) > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "expected on " + expected + ", came on " + actual + ": not in the years to " + LAST_YEAR);
        }
    }

    /**
     * How late it came.
     *
     * @return whole days, negative if it came early
     */
    public long daysLate() {
        return ChronoUnit.DAYS.between(expected, actual);
    }
}
