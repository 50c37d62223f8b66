package io.preorder4j.core.offer;

import io.preorder4j.core.Units;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A part of what may be sold that opens at a time.
 *
 * @param opensAt the first instant at which it is sold
 * @param units how many units, 1 to {@link Units#MAX}
 */
public record Wave(Instant opensAt, long units) {

    /** Checks the number of units, and cuts the time to microseconds, as it is stored. */
    public Wave {
        opensAt = opensAt.truncatedTo(ChronoUnit.MICROS);
        Units.positive("wave", units);
    }
}
