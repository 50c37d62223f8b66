package io.preorder4j.examples.replay.forecast;

import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.core.forecast.UnitForecast;
import java.util.List;

/** A way to forecast. The history that it is shown has at least a week. */
interface Forecaster {

    /** What it is called in the table. */
    String name();

    /** The units of all of some days after the history together, with an interval. */
    UnitForecast units(DemandCurve history, int days);

    /** The units of one day after the history, 0 for the first one. */
    double onDay(DemandCurve history, int day);

    /** The library's model. */
    record Library(double newestWeek) implements Forecaster {

        @Override
        public String name() {
            return "library";
        }

        @Override
        public UnitForecast units(DemandCurve history, int days) {
            return DemandForecast.of(history, newestWeek).until(history.until().plusDays(days));
        }

        @Override
        public double onDay(DemandCurve history, int day) {
            return DemandForecast.of(history, newestWeek).velocity();
        }
    }

    /**
     * The next week is like the last one, the next day like the last one. The interval is that of a random walk with the
     * steps seen from week to week.
     */
    record Naive() implements Forecaster {

        private static final int WEEK = 7;
        private static final double EIGHT_OF_TEN = 1.2816;

        @Override
        public String name() {
            return "naive";
        }

        @Override
        public UnitForecast units(DemandCurve history, int days) {
            double weeks = days / (double) WEEK;
            double expected = Math.max(0, week(history.units(), 0)) * weeks;
            double off = EIGHT_OF_TEN * step(history.units()) * Math.sqrt(weeks * (weeks + 1) * (2 * weeks + 1) / 6);
            return new UnitForecast(Math.max(0, expected - off), expected, expected + off);
        }

        @Override
        public double onDay(DemandCurve history, int day) {
            return Math.max(0, history.units().get(history.units().size() - 1));
        }

        private static double step(List<Long> units) {
            double squares = 0;
            int steps = units.size() / WEEK - 1;
            for (int back = 0; back < steps; back++) {
                squares += Math.pow(week(units, back) - week(units, back + 1), 2);
            }
            return steps == 0 ? 0 : Math.sqrt(squares / steps);
        }

        private static double week(List<Long> units, int back) {
            int end = units.size() - back * WEEK;
            return units.subList(end - WEEK, end).stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Each day is like the same weekday of the week before; so a week is the naive one. */
    record SeasonalNaive() implements Forecaster {

        private static final int WEEK = 7;

        @Override
        public String name() {
            return "seasonal naive";
        }

        @Override
        public UnitForecast units(DemandCurve history, int days) {
            return new Naive().units(history, days);
        }

        @Override
        public double onDay(DemandCurve history, int day) {
            return Math.max(0, history.units().get(history.units().size() - WEEK + day % WEEK));
        }
    }

    /** Nothing sells any more. Who sells rarely is right with it on most days. */
    record Nothing() implements Forecaster {

        @Override
        public String name() {
            return "always 0";
        }

        @Override
        public UnitForecast units(DemandCurve history, int days) {
            return new UnitForecast(0, 0, 0);
        }

        @Override
        public double onDay(DemandCurve history, int day) {
            return 0;
        }
    }
}
