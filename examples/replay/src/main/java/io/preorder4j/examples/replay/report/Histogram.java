package io.preorder4j.examples.replay.report;

import io.preorder4j.examples.replay.result.Waits;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Waits, counted by how many days they took.
 *
 * @param daysABar how many days one bar spans
 * @param bars how many waits took from {@code i * daysABar} days to less than where the next bar begins
 * @param longer how many took longer than all bars span: at most one in a hundred
 */
record Histogram(int daysABar, List<Long> bars, long longer) {

    private static final int MOST_BARS = 90;
    private static final int DAYS_A_WEEK = 7;

    /** Bars of one day, or of as few weeks as the page has room for. */
    static Histogram of(Waits waits) {
        long days = waits.percentile(99).toDays();
        int daysABar = 1;
        while (days / daysABar >= MOST_BARS) {
            daysABar = daysABar == 1 ? DAYS_A_WEEK : 2 * daysABar;
        }
        long[] bars = new long[(int) (days / daysABar) + 1];
        long longer = 0;
        for (Duration wait : waits.sorted()) {
            long bar = wait.toDays() / daysABar;
            if (bar < bars.length) {
                bars[(int) bar]++;
            } else {
                longer++;
            }
        }
        return new Histogram(daysABar, LongStream.of(bars).boxed().toList(), longer);
    }

    /** How many days the bars span together. */
    int days() {
        return daysABar * bars.size();
    }
}
