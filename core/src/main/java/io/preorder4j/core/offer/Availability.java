package io.preorder4j.core.offer;

import io.preorder4j.core.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When the units of an offer are expected, as exactly as the shop knows: a day, a month, a quarter, some days, or to be
 * announced. Days begin and end in the shop's time zone; years are 0 to 9999.
 */
public sealed interface Availability {

    /**
     * The shop's time zone.
     *
     * @return the zone in which days begin and end
     */
    ZoneId zone();

    /**
     * The first day on which the units may come.
     *
     * @return the day, empty if it is to be announced
     */
    Optional<LocalDate> firstDay();

    /**
     * The last day on which the units should have come.
     *
     * @return the day, empty if it is to be announced
     */
    Optional<LocalDate> lastDay();

    /**
     * The availability as text, without the zone: {@code 2026-07-01}, {@code 2026-07}, {@code 2026-Q3}, the interval
     * {@code 2026-07-01/2026-07-14} (ISO 8601), or {@code TBA}.
     *
     * @return the text that {@link #parse} reads
     */
    String code();

    /**
     * The first instant of the first day, in the zone: "ships from July 1st" holds from here on. Where a day has no
     * midnight, it is the first instant that the day has; a day that the zone skipped begins with the day after it.
     *
     * @return the instant, empty if it is to be announced
     */
    default Optional<Instant> startsAt() {
        return firstDay().map(day -> day.atStartOfDay(zone()).toInstant());
    }

    /**
     * The first instant after the last day, in the zone: from here on, what has not come is late.
     *
     * @return the instant, empty if it is to be announced
     */
    default Optional<Instant> endsAt() {
        return lastDay().map(day -> day.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /**
     * Expected on one day.
     *
     * @param day the day
     * @param zone the shop's time zone
     * @return the availability
     */
    static Availability on(LocalDate day, ZoneId zone) {
        return new OnDay(day, zone);
    }

    /**
     * Expected at some time in a month.
     *
     * @param month the month
     * @param zone the shop's time zone
     * @return the availability
     */
    static Availability in(YearMonth month, ZoneId zone) {
        return new InMonth(month, zone);
    }

    /**
     * Expected at some time in a quarter of a year.
     *
     * @param year the year
     * @param quarter 1 for January to March, up to 4
     * @param zone the shop's time zone
     * @return the availability
     * @throws InvalidInputException if there is no such quarter
     */
    static Availability inQuarter(int year, int quarter, ZoneId zone) {
        return new InQuarter(year, quarter, zone);
    }

    /**
     * Expected at some time between two days.
     *
     * @param first the first of these days
     * @param last the last of these days
     * @param zone the shop's time zone
     * @return the availability
     * @throws InvalidInputException if the last day comes before the first
     */
    static Availability between(LocalDate first, LocalDate last, ZoneId zone) {
        return new Between(first, last, zone);
    }

    /**
     * Nobody knows yet.
     *
     * @param zone the shop's time zone
     * @return the availability
     */
    static Availability toBeAnnounced(ZoneId zone) {
        return new ToBeAnnounced(zone);
    }

    /**
     * Reads the text of {@link #code()}.
     *
     * @param code the text
     * @param zone the shop's time zone
     * @return the availability
     * @throws InvalidInputException if the text is no availability
     */
    static Availability parse(String code, ZoneId zone) {
        int slash = code.indexOf('/');
        int quarter = code.indexOf("-Q");
        try {
            if (code.equals(ToBeAnnounced.CODE)) {
                return toBeAnnounced(zone);
            } else if (slash >= 0) {
                return between(
                        LocalDate.parse(code.substring(0, slash)), LocalDate.parse(code.substring(slash + 1)), zone);
            } else if (quarter >= 0) {
                return inQuarter(
                        Integer.parseInt(code.substring(0, quarter)),
                        Integer.parseInt(code.substring(quarter + 2)),
                        zone);
            }
            return code.length() > InMonth.CODE_LENGTH
                    ? on(LocalDate.parse(code), zone)
                    : in(YearMonth.parse(code), zone);
        } catch (DateTimeException | NumberFormatException e) {
            throw new InvalidInputException("availability", code, "is no day, month, quarter, interval or TBA");
        }
    }

    /** Other years could not be read again as they are written, and the farthest ones have no instant. */
    private static void check(int year) {
        if (year < 0 || year > 9999) {
            throw new InvalidInputException("year", Integer.toString(year), "is not 0 to 9999");
        }
    }

    /**
     * Expected on one day.
     *
     * @param day the day
     * @param zone the shop's time zone
     */
    record OnDay(LocalDate day, ZoneId zone) implements Availability {

        /** Checks the year. */
        public OnDay {
            check(day.getYear());
        }

        @Override
        public Optional<LocalDate> firstDay() {
            return Optional.of(day);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(day);
        }

        @Override
        public String code() {
            return day.toString();
        }
    }

    /**
     * Expected at some time in a month.
     *
     * @param month the month
     * @param zone the shop's time zone
     */
    record InMonth(YearMonth month, ZoneId zone) implements Availability {

        private static final int CODE_LENGTH = "2026-07".length();

        /** Checks the year. */
        public InMonth {
            check(month.getYear());
        }

        @Override
        public Optional<LocalDate> firstDay() {
            return Optional.of(month.atDay(1));
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(month.atEndOfMonth());
        }

        @Override
        public String code() {
            return month.toString();
        }
    }

    /**
     * Expected at some time in a quarter of a year.
     *
     * @param year the year
     * @param quarter 1 for January to March, up to 4
     * @param zone the shop's time zone
     */
    record InQuarter(int year, int quarter, ZoneId zone) implements Availability {

        private static final int MONTHS = 3;

        /** Checks the year, and that there is such a quarter. */
        public InQuarter {
            check(year);
            if (quarter < 1 || quarter > 4) {
                throw new InvalidInputException("quarter", Integer.toString(quarter), "is not 1 to 4");
            }
        }

        @Override
        public Optional<LocalDate> firstDay() {
            return Optional.of(LocalDate.of(year, Month.of(MONTHS * quarter - 2), 1));
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(YearMonth.of(year, MONTHS * quarter).atEndOfMonth());
        }

        @Override
        public String code() {
            return year + "-Q" + quarter;
        }
    }

    /**
     * Expected at some time between two days.
     *
     * @param first the first of these days
     * @param last the last of these days
     * @param zone the shop's time zone
     */
    record Between(LocalDate first, LocalDate last, ZoneId zone) implements Availability {

        /** Checks the years and the order of the days. */
        public Between {
            check(first.getYear());
            check(last.getYear());
            if (last.isBefore(first)) {
                throw new InvalidInputException("availability", first + "/" + last, "ends before it begins");
            }
        }

        @Override
        public Optional<LocalDate> firstDay() {
            return Optional.of(first);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(last);
        }

        @Override
        public String code() {
            return first + "/" + last;
        }
    }

    /**
     * Nobody knows yet.
     *
     * @param zone the shop's time zone
     */
    record ToBeAnnounced(ZoneId zone) implements Availability {

        private static final String CODE = "TBA";

        @Override
        public Optional<LocalDate> firstDay() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.empty();
        }

        @Override
        public String code() {
            return CODE;
        }
    }
}
