package io.preorder4j.core.readiness;

import io.preorder4j.core.Units;
import java.time.LocalDate;

/**
 * Units that are to be there on a day.
 *
 * @param day the day on which they are due, in the shop's zone
 * @param units how many, 0 to {@link Units#MAX}
 */
public record DueUnits(LocalDate day, long units) {

    /** Checks the number of units. */
    public DueUnits {
        Units.notNegative("units", units);
    }
}
