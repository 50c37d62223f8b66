package io.preorder4j.core.delay;

import io.preorder4j.core.InvalidInputException;
import java.time.LocalDate;

/** The days that can be stored and have an instant: those of the years 0 to 9999. */
final class Day {

    private static final int LAST_YEAR = 9999;

    private Day() {}

    static LocalDate checked(String field, LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new InvalidInputException(field, day.toString(), "is not in the years 0 to " + LAST_YEAR);
        }
        return day;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
