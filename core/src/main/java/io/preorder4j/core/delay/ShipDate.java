package io.preorder4j.core.delay;

import java.time.LocalDate;
import java.util.Optional;

/** When the seller expects to ship: by a definite day, or nobody knows. Immutable. */
public sealed interface ShipDate {

    /**
     * The definite day.
     *
     * @return the last day on which it is expected to ship, empty if nobody knows
     */
    Optional<LocalDate> day();

    /**
     * Whether this is later than a day. Nobody knows is later than every day.
     *
     * @param other the day
     * @return {@code true} if it is
     */
    default boolean isAfter(LocalDate other) {
        return day().map(day -> day.isAfter(other)).orElse(true);
    }

    /**
     * Whether this is later than another. Nobody knows is later than every day, and not later than itself.
     *
     * @param other the other
     * @return {@code true} if it is
     */
    default boolean isAfter(ShipDate other) {
        return other.day().map(this::isAfter).orElse(false);
    }

    /**
     * By a definite day.
     *
     * @param day the last day on which it is expected to ship, in the shop's time zone; years 0 to 9999
     * @return the date
     * @throws io.preorder4j.core.InvalidInputException for another year
     */
    static ShipDate by(LocalDate day) {
        return new Definite(day);
    }

    /**
     * Nobody knows.
     *
     * @return the unknown date
     */
    static ShipDate unknown() {
        return new Unknown();
    }

    /**
     * By a definite day, the law's "definite revised shipping date".
     *
     * @param by the last day on which it is expected to ship
     */
    record Definite(LocalDate by) implements ShipDate {

        /** Checks the year. */
        public Definite {
            Day.checked("shipDate", by);
        }

        @Override
        public Optional<LocalDate> day() {
            return Optional.of(by);
        }
    }

    /** Nobody knows; the seller "is unable to make any representation regarding the length of the delay". */
    record Unknown() implements ShipDate {

        @Override
        public Optional<LocalDate> day() {
            return Optional.empty();
        }
    }
}
