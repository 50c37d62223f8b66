package io.preorder4j.core.promise;

import io.preorder4j.core.Units;
import java.time.LocalDate;

/**
 * Units that are expected in.
 *
 * @param day the day on which they are expected, in the shop's zone
 * @param units how many are still to come, 1 to {@link Units#MAX}
 * @param countsThrough the last day on which one counts on them, not before {@code day}
 */
public record Arrival(LocalDate day, long units, LocalDate countsThrough) {

    /** Checks the units and the order of the days. */
    public Arrival {
        Units.positive("units", units);
        if (countsThrough.isBefore(day)) {
            throw new IllegalArgumentException("units expected on " + day + " would count through " + countsThrough);
        }
    }
}
