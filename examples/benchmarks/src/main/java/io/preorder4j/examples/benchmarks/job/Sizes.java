package io.preorder4j.examples.benchmarks.job;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param warmUp for how long clients buy before they are measured, in every run
 * @param measured for how long they are
 * @param mostClients the most of them
 * @param skus among how many SKUs they choose where it is not one
 * @param buyers how many come to a drop, half of whom go home with something
 * @param soldOut how many units processes sell together
 * @param requests how many requests a thread thinks of that are each sent three times
 * @param many how many wait in a long queue
 * @param fewer how many wait in a shorter one
 * @param warm how many wait for something else that is allocated first
 * @param rowByRow the most of them that are served row by row
 * @param receipts how many small receipts are timed
 * @param pages how many pages lie before the deep page of the tab
 * @param looks how often each page is looked at
 */
public record Sizes(
        Duration warmUp,
        Duration measured,
        int mostClients,
        int skus,
        int buyers,
        int soldOut,
        int requests,
        int many,
        int fewer,
        int warm,
        int rowByRow,
        int receipts,
        int pages,
        int looks) {

    /** As much as the figures of the library are told for. */
    public static Sizes full() {
        return new Sizes(
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                1_000,
                1_000,
                10_000,
                30_000,
                50,
                1_000_000,
                100_000,
                20_000,
                100_000,
                51,
                9_999,
                51);
    }

    /** Enough to see that every job can be done. */
    public static Sizes small() {
        return new Sizes(
                Duration.ofMillis(100), Duration.ofMillis(200), 8, 10, 100, 200, 10, 2_000, 2_000, 1_000, 500, 3, 9, 3);
    }
}
