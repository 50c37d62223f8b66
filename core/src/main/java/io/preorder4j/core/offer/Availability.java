package io.preorder4j.core.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the units of an offer are expected: a day in the shop's time zone.
 *
 * @param day the day
 * @param zone the zone in which the day begins
 */
public record Availability(LocalDate day, ZoneId zone) {

    /**
     * The first instant of the day, in its zone: "ships from July 1st" holds from here on. Where a day has no midnight,
     * it is the first instant that the day has; a day that the zone skipped begins with the day after it.
     *
     * @return the instant at which the availability begins
     */
    public Instant startsAt() {
        return day.atStartOfDay(zone).toInstant();
    }
}
