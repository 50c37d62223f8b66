package io.preorder4j.core.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day on which a cap will be reached, with the interval that is meant to hold it 8 times out of 10. A day that is
 * empty is further away than {@value DemandForecast#MAX_DAYS} days, or never.
 *
 * @param earliest the day if demand is high
 * @param expected the day at the pace of now
 * @param latest the day if demand is low
 */
public record CapProjection(Optional<LocalDate> earliest, Optional<LocalDate> expected, Optional<LocalDate> latest) {

    /** Checks that the days are in order. */
    public CapProjection {
        LocalDate middle = expected.orElse(LocalDate.MAX);
        if (earliest.orElse(LocalDate.MAX).isAfter(middle) || middle.isAfter(latest.orElse(LocalDate.MAX))) {
            throw new IllegalArgumentException("cap would be reached " + earliest + " ≤ " + expected + " ≤ " + latest);
        }
    }
}
