package io.preorder4j.core.readiness;

import java.time.LocalDate;

/**
 * Units that will be missing.
 *
 * @param day the day on which they are due
 * @param units how many of all the units due until the end of that day will not be there, 1 or more
 */
public record Shortfall(LocalDate day, long units) {

    /** Checks that units are missing. */
    public Shortfall {
        if (units < 1) {
            throw new IllegalArgumentException("short of " + units + " units on " + day);
        }
    }
}
