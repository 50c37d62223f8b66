package io.preorder4j.examples.replay.forecast;

import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.core.forecast.UnitForecast;
import io.preorder4j.examples.replay.dataset.DataSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * What the library forecast on a Monday for the week that begins, of all SKUs together, and what came.
 *
 * @param monday the first day of the week
 * @param forecast the units, with the interval that eight weeks of ten are to be in
 * @param came the units that were ordered, less those that were cancelled
 */
public record WeekAhead(LocalDate monday, UnitForecast forecast, long came) {

    private static final int WEEK = 7;

    /** The whole weeks of a data set, but for the first two, from which nothing can be forecast yet. */
    public static List<WeekAhead> of(DataSet data) {
        List<WeekAhead> weeks = new ArrayList<>();
        if (data.orders().isEmpty()) {
            return weeks;
        }
        DemandCurve curve = OrderDemand.inTotal(data).get(0);
        LocalDate monday = curve.from().plusDays(2 * WEEK).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (!monday.plusDays(WEEK).isAfter(curve.until())) {
            int known = (int) ChronoUnit.DAYS.between(curve.from(), monday);
            DemandCurve history = new DemandCurve(curve.from(), curve.units().subList(0, known));
            weeks.add(new WeekAhead(
                    monday,
                    DemandForecast.of(history).until(monday.plusDays(WEEK)),
                    curve.units().subList(known, known + WEEK).stream()
                            .mapToLong(Long::longValue)
                            .sum()));
            monday = monday.plusDays(WEEK);
        }
        return weeks;
    }

    /** Whether what came was in the interval, which is rounded outwards to whole units. */
    public boolean isInInterval() {
        return Math.floor(forecast.low()) <= came && came <= Math.ceil(forecast.high());
    }
}
