package io.preorder4j.core.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a demand curve lets one expect of the days after it.
 *
 * <p><b>The model.</b> Count whole weeks back from today. The demand of a week to come is the weighted mean of the weeks
 * that were, where the newest has the most weight and each older one a fixed share less ({@value #NEWEST_WEEK}: half);
 * below 0 it is 0. This is simple exponential smoothing of weekly demand, started without a guess. Weeks, because every
 * week has each weekday once, so that weekdays need no model of their own; a mean, because of rare and bursty sales most
 * days are 0 and only a mean adds up over them.
 *
 * <p>A week varies as the weeks of the whole curve did, plus one imagined week that was off by the mean itself, so that
 * a short history is not taken for a sure one, and never less than chance alone would make it (Poisson: the variance is
 * the mean). The level is as unsure as the mean of the weeks that count. For {@code H} weeks, with the level {@code m},
 * the variance of a week {@code v} and the number of weeks that the weights amount to {@code n}:
 *
 * <pre>
 *     expected  m·H
 *     interval  m·H ± 1.2816 · √(v·H + v·H²/n), not below 0: meant to hold 8 times out of 10
 * </pre>
 *
 * <p>How often it does hold, and what else the model gets right and wrong, is measured in the replay example. Where
 * nothing was ever sold, it says 0 and is wrong to be sure of it. It sees a launch, a campaign or a holiday only once it
 * is past.
 *
 * <p>Sources: exponential smoothing as in R. J. Hyndman and G. Athanasopoulos, <i>Forecasting: Principles and
 * Practice</i>, 3rd ed., 8.1.
 *
 * @param from the first day of the forecast
 * @param weekly the units expected in a week, 0 or more
 * @param variance the variance of the units of a week around their level, 0 or more
 * @param weeksBehind how many equally good weeks the level rests on, 1 or more
 */
public record DemandForecast(LocalDate from, double weekly, double variance, double weeksBehind) {

    /** The weight of the newest week in the level; all older weeks share the rest. Chosen on real orders. */
    public static final double NEWEST_WEEK = 0.5;

    /** The furthest that a forecast looks: ten years. */
    public static final int MAX_DAYS = 3653;

    /** The normal distribution has a tenth of its mass above so many standard deviations. */
    private static final double EIGHT_OF_TEN = 1.2816;

    private static final double WEEK = 7;

    /** Checks the numbers. */
    public DemandForecast {
        if (!(isFinite(weekly, 0) && isFinite(variance, 0) && isFinite(weeksBehind, 1))) {
            throw new IllegalArgumentException("forecast would be of " + weekly + " units a week, variance " + variance
                    + ", from " + weeksBehind + " weeks");
        }
    }

    /**
     * The forecast of a curve, with the weight that was chosen on real orders.
     *
     * @param curve the demand up to the day on which the forecast begins
     * @return the forecast
     */
    public static DemandForecast of(DemandCurve curve) {
        return of(curve, NEWEST_WEEK);
    }

    /**
     * The forecast of a curve, with a weight that fits the shop better.
     *
     * @param curve the demand up to the day on which the forecast begins
     * @param newestWeek the weight of the newest week, more than 0 and at most 1; with 1 the next week is expected to be
     *     like the last one
     * @return the forecast
     * @throws IllegalArgumentException if the weight is out of range
     */
    public static DemandForecast of(DemandCurve curve, double newestWeek) {
        if (!(newestWeek > 0 && newestWeek <= 1)) {
            throw new IllegalArgumentException("weight of the newest week is " + newestWeek + ", not in (0, 1]");
        }
        double[] weeks = curve.weeks();
        Level level = Level.of(weeks, 1 - newestWeek);
        double weekly = Math.max(0, level.mean);
        double variance = Level.of(weeks, 1).variance + weekly * weekly / weeks.length;
        return new DemandForecast(curve.until(), weekly, Math.max(variance, weekly), level.weeksBehind);
    }

    /**
     * The units sold a day now.
     *
     * @return units a day, 0 or more
     */
    public double velocity() {
        return weekly / WEEK;
    }

    /**
     * The units that will be asked for from the first day of the forecast until a date.
     *
     * @param day the first day that does not count, 0 to {@value #MAX_DAYS} days after the first one
     * @return the units
     * @throws IllegalArgumentException if the day is before the forecast or too far
     */
    public UnitForecast until(LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, day);
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException(
                    "forecast from " + from + " until " + day + " is of " + days + " days, not 0 to " + MAX_DAYS);
        }
        return ofDays(days);
    }

    /**
     * When a cap will be reached. The earliest day is the one on which the high end of {@link #until} reaches it, the
     * latest the one on which the low end does: the one interval is the other, read sideways.
     *
     * @param left the units that the cap still admits; 0 or less if it is reached
     * @return the days
     */
    public CapProjection capReached(long left) {
        return new CapProjection(
                dayOn(left, UnitForecast::high), dayOn(left, UnitForecast::expected), dayOn(left, UnitForecast::low));
    }

    /** The first day at whose end the units are there. They never fall with the days, so the middle can be asked. */
    private Optional<LocalDate> dayOn(long units, ToDoubleFunction<UnitForecast> end) {
        if (end.applyAsDouble(ofDays(MAX_DAYS)) < units) {
            return Optional.empty();
        }
        long tooFew = 0;
        long enough = MAX_DAYS;
        while (enough - tooFew > 1) {
            long days = (tooFew + enough) / 2;
            if (end.applyAsDouble(ofDays(days)) < units) {
                tooFew = days;
            } else {
                enough = days;
            }
        }
        return Optional.of(from.plusDays(tooFew));
    }

    private UnitForecast ofDays(long days) {
        double expected = weekly * days / WEEK;
        double weeks = days / WEEK;
        double off = EIGHT_OF_TEN * Math.sqrt(variance * weeks + variance * weeks * weeks / weeksBehind);
        return new UnitForecast(Math.max(0, expected - off), expected, expected + off);
    }

    private static boolean isFinite(double number, double least) {
        return number >= least && number < Double.POSITIVE_INFINITY;
    }

    /** The weighted mean of weeks, their weighted variance around it, and how many equal weeks the weights amount to. */
    private record Level(double mean, double variance, double weeksBehind) {

        /** Of weeks of which the next older one always has a share of the weight of the one before. */
        static Level of(double[] weeks, double share) {
            double mean = 0;
            double squares = 0;
            double weights = 0;
            double squaredWeights = 0;
            double weight = 1;
            for (double week : weeks) {
                weights += weight;
                squaredWeights += weight * weight;
                // Step by step, so that the mean of equal weeks is that week to the last bit.
                double off = week - mean;
                mean += off * (weight / weights);
                squares += weight * off * (week - mean);
                weight *= share;
            }
            return new Level(mean, squares / weights, weights * weights / squaredWeights);
        }
    }
}
