package io.preorder4j.core.forecast;

import io.preorder4j.core.Units;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The units of every day, placements minus cancellations. A day without either is there, with 0; a day on which more
 * was cancelled than sold is below 0.
 *
 * @param from the first day
 * @param units the units of each day, from the first one on; 1 to {@value #MAX_DAYS} days
 */
public record DemandCurve(LocalDate from, List<Long> units) {

    /** The most days of a curve: ten years. */
    public static final int MAX_DAYS = 3653;

    private static final int WEEK = 7;

    /** Copies the units, and checks how many days there are. */
    public DemandCurve {
        units = List.copyOf(units);
        checkDays(from, units.size());
    }

    /**
     * The curve of some days. It is of all the demand given, whatever its SKU: of one offer, or of several together.
     *
     * @param from the first day, such as the day on which the offer opened
     * @param until the first day that is not in it, usually today, which is not over; 1 to {@value #MAX_DAYS} days later
     * @param demand what was sold and cancelled, in any order; what is on other days does not count
     * @return the curve
     * @throws IllegalArgumentException if there are too few days or too many
     * @throws io.preorder4j.core.InvalidQuantityException if the sum of a day does not fit a {@code long}
     */
    public static DemandCurve of(LocalDate from, LocalDate until, Collection<Demand> demand) {
        long days = ChronoUnit.DAYS.between(from, until);
        checkDays(from, days);
        Long[] units = new Long[(int) days];
        Arrays.fill(units, 0L);
        for (Demand one : demand) {
            if (!one.day().isBefore(from) && one.day().isBefore(until)) {
                int at = (int) ChronoUnit.DAYS.between(from, one.day());
                units[at] = Units.sum("demand", units[at], one.units());
            }
        }
        return new DemandCurve(from, List.of(units));
    }

    /**
     * The curve of days that are summed already.
     *
     * @param from the first day
     * @param until the first day that is not in it; 1 to {@value #MAX_DAYS} days later
     * @param days what was asked for on a day, each day once, in any order; what is on other days does not count
     * @param count what of it counts
     * @return the curve
     * @throws IllegalArgumentException if there are too few days or too many
     */
    public static DemandCurve of(LocalDate from, LocalDate until, Collection<DailyDemand> days, DemandCount count) {
        long length = ChronoUnit.DAYS.between(from, until);
        checkDays(from, length);
        Long[] units = new Long[(int) length];
        Arrays.fill(units, 0L);
        for (DailyDemand day : days) {
            if (!day.day().isBefore(from) && day.day().isBefore(until)) {
                units[(int) ChronoUnit.DAYS.between(from, day.day())] = count.units(day);
            }
        }
        return new DemandCurve(from, List.of(units));
    }

    /**
     * The first day that is not in the curve, on which a forecast of it begins.
     *
     * @return the day after the last one
     */
    public LocalDate until() {
        return from.plusDays(units.size());
    }

    /**
     * The units of all days together.
     *
     * @return their exact sum
     * @throws io.preorder4j.core.InvalidQuantityException if it does not fit a {@code long}
     */
    public long total() {
        return sum(0, units.size());
    }

    /**
     * The units of whole weeks, counted back from the last day, the newest week first. So every week has each weekday
     * once, whatever today is. Up to 6 days at the beginning may be left out; a curve of less than a week is one week
     * at its own pace.
     */
    double[] weeks() {
        int days = units.size();
        if (days < WEEK) {
            return new double[] {(double) total() * WEEK / days};
        }
        double[] weeks = new double[days / WEEK];
        for (int week = 0; week < weeks.length; week++) {
            int end = days - week * WEEK;
            weeks[week] = sum(end - WEEK, end);
        }
        return weeks;
    }

    private long sum(int begin, int end) {
        long sum = 0;
        for (long day : units.subList(begin, end)) {
            sum = Units.sum("demand", sum, day);
        }
        return sum;
    }

    private static void checkDays(LocalDate from, long days) {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException(
                    "demand from " + from + " is of " + days + " days, not 1 to " + MAX_DAYS);
        }
    }
}
