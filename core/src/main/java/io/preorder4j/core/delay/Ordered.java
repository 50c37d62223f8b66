package io.preorder4j.core.delay;

import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a customer ordered, as far as the law of delays asks.
 *
 * @param at when the order was complete: received with its payment or the authority to charge
 * @param stated what the customer was told; of a span the last day counts, and "to be announced" states no date
 * @param dateEssential whether the customer said before the order, or all could see, that a later day is of no use
 */
public record Ordered(Instant at, Availability stated, boolean dateEssential) {

    /** Checks that the stated date, if there is one, had not passed, and the year of the order. */
    public Ordered {
        LocalDate day = Day.checked("ordered", LocalDate.ofInstant(at, stated.zone()));
        if (stated.lastDay().map(last -> last.isBefore(day)).orElse(false)) {
            throw new InvalidInputException("stated", stated.code(), "had passed when it was ordered on " + day);
        }
    }

    /**
     * The shop's time zone.
     *
     * @return the zone in which days begin and end
     */
    public ZoneId zone() {
        return stated.zone();
    }

    /**
     * The day of the order.
     *
     * @return the day in the shop's time zone
     */
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone());
    }

    /**
     * The stated date.
     *
     * @return the last day that was told, empty if none was
     */
    public Optional<LocalDate> statedDay() {
        return stated.lastDay();
    }
}
