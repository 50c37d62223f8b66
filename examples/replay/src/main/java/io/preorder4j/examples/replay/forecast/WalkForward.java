package io.preorder4j.examples.replay.forecast;

import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.UnitForecast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Stands on every Monday of a time in turn, shows a forecaster the days before it, and compares with the days after it.
 *
 * @param curves what came, all days of it
 * @param from the first Monday
 * @param until the first day that is not forecast
 * @param trainedUntil the first day that does not count for the scale of MASE and RMSSE
 */
record WalkForward(List<DemandCurve> curves, LocalDate from, LocalDate until, LocalDate trainedUntil) {

    private static final int WEEK = 7;

    /** Of the units of some days together, such as a week. They are scaled by weeks, however many days there are. */
    Score ofDaysTogether(Forecaster forecaster, int days) {
        Score.Sum sum = new Score.Sum();
        for (DemandCurve curve : curves) {
            Score.Errors errors = new Score.Errors();
            for (LocalDate monday = from; !monday.plusDays(days).isAfter(until); monday = monday.plusDays(WEEK)) {
                UnitForecast units = forecaster.units(history(curve, monday), days);
                sum.add(errors, units.expected(), units.low(), units.high(), came(curve, monday, days));
            }
            sum.add(errors, naive(curve, WEEK));
        }
        return sum.score();
    }

    /** Of the units of each day of the week that begins. There is no interval. */
    Score ofEachDay(Forecaster forecaster) {
        Score.Sum sum = new Score.Sum();
        for (DemandCurve curve : curves) {
            Score.Errors errors = new Score.Errors();
            for (LocalDate monday = from; !monday.plusDays(WEEK).isAfter(until); monday = monday.plusDays(WEEK)) {
                DemandCurve history = history(curve, monday);
                for (int day = 0; day < WEEK; day++) {
                    double expected = forecaster.onDay(history, day);
                    sum.add(errors, expected, expected, expected, came(curve, monday.plusDays(day), 1));
                }
            }
            sum.add(errors, naive(curve, 1));
        }
        return sum.score();
    }

    /** What the naive forecast of the next days like the last ones gets wrong in the time that trains. */
    private Score.Errors naive(DemandCurve curve, int days) {
        Score.Errors errors = new Score.Errors();
        LocalDate end = trainedUntil;
        while (!end.minusDays(2L * days).isBefore(curve.from())) {
            errors.add(came(curve, end.minusDays(days), days) - came(curve, end.minusDays(2L * days), days));
            end = end.minusDays(days);
        }
        return errors;
    }

    private static DemandCurve history(DemandCurve curve, LocalDate until) {
        return new DemandCurve(curve.from(), curve.units().subList(0, index(curve, until)));
    }

    private static double came(DemandCurve curve, LocalDate from, int days) {
        int first = index(curve, from);
        return curve.units().subList(first, first + days).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static int index(DemandCurve curve, LocalDate day) {
        return (int) ChronoUnit.DAYS.between(curve.from(), day);
    }
}
