package io.preorder4j.examples.replay.forecast;

import io.preorder4j.core.forecast.CapProjection;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How good the projected day of reaching a cap is. From every Monday that has eight weeks of data after it, the cap
 * admits as many units as the four weeks before sold. A cap that is not reached in the data counts as reached after
 * them, which is late only if the latest day was within them.
 */
final class CapDates {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int EIGHT_WEEKS = 56;

    private final List<Long> daysOff = new ArrayList<>();
    private int projections;
    private int early;
    private int late;

    private CapDates() {}

    static CapDates of(List<DemandCurve> curves, LocalDate from) {
        CapDates dates = new CapDates();
        for (DemandCurve curve : curves) {
            LocalDate monday = from;
            while (!monday.plusDays(EIGHT_WEEKS).isAfter(curve.until())) {
                dates.add(curve, (int) ChronoUnit.DAYS.between(curve.from(), monday));
                monday = monday.plusDays(WEEK);
            }
        }
        return dates;
    }

    /** How many days were projected. */
    int projections() {
        return projections;
    }

    /** The share that came before the interval. */
    double early() {
        return (double) early / projections;
    }

    /** The share that came after the interval. */
    double late() {
        return (double) late / projections;
    }

    /** How many caps were reached in the data. */
    int reached() {
        return daysOff.size();
    }

    /** The median of the days between the expected and the actual day, of the caps that were reached. */
    long medianDaysOff() {
        Collections.sort(daysOff);
        return daysOff.get(daysOff.size() / 2);
    }

    private void add(DemandCurve curve, int today) {
        long left = sum(curve.units().subList(today - FOUR_WEEKS, today));
        if (left < 1) {
            return;
        }
        CapProjection cap = DemandForecast.of(
                        new DemandCurve(curve.from(), curve.units().subList(0, today)))
                .capReached(left);
        Optional<LocalDate> actual = reached(curve, today, left);
        projections++;
        late += actual.orElse(curve.until()).isAfter(cap.latest().orElse(LocalDate.MAX)) ? 1 : 0;
        actual.ifPresent(day -> {
            early += day.isBefore(cap.earliest().orElse(LocalDate.MAX)) ? 1 : 0;
            daysOff.add(Math.abs(ChronoUnit.DAYS.between(cap.expected().orElse(LocalDate.MAX), day)));
        });
    }

    private static Optional<LocalDate> reached(DemandCurve curve, int today, long left) {
        long sold = 0;
        for (int day = today; day < curve.units().size(); day++) {
            sold += curve.units().get(day);
            if (sold >= left) {
                return Optional.of(curve.from().plusDays(day));
            }
        }
        return Optional.empty();
    }

    private static long sum(List<Long> units) {
        return units.stream().mapToLong(Long::longValue).sum();
    }
}
