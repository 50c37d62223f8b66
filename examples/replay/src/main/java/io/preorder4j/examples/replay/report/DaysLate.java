package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.result.Keeping;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Lines, counted by how many days late they came. What is earlier or later than the page has room for is in the first bar or
 * the last one.
 *
 * @param bars how many lines came {@link #FIRST} days late or less, one day more, and so on to {@link #LAST} or more
 */
record DaysLate(List<Long> bars) {

    /** The days of the first bar. */
    static final int FIRST = -14;

    /** The days of the last bar. */
    static final int LAST = 28;

    static DaysLate of(Keeping keeping) {
        long[] bars = new long[LAST - FIRST + 1];
        keeping.lines().forEach((days, lines) -> bars[(int) (Math.max(FIRST, Math.min(LAST, days)) - FIRST)] += lines);
        return new DaysLate(LongStream.of(bars).boxed().toList());
    }

    /** How a person says the days of a bar. */
    static String name(int bar) {
        int days = FIRST + bar;
        if (days == 0) {
            return "on the day";
        }
        String end = days == FIRST || days == LAST ? " or more" : "";
        return Math.abs(days) + end + (Math.abs(days) == 1 ? " day " : " days ") + (days < 0 ? "early" : "late");
    }
}
