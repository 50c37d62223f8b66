package io.preorder4j.examples.replay.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar. */
final class ProgressOnTerminal implements Progress {

    private static final int MILLIS_BETWEEN_FRAMES = 100;

    private final ProgressBar bar;

    ProgressOnTerminal(long rows) {
        bar = new ProgressBarBuilder()
                .setTaskName("Replaying")
                .setInitialMax(rows)
                .setUnit(" rows", 1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(MILLIS_BETWEEN_FRAMES)
                .showSpeed()
                .build();
    }

    @Override
    public void advance(long rows) {
        bar.stepBy(rows);
    }

    @Override
    public void close() {
        bar.close();
    }
}
