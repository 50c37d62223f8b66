package io.preorder4j.examples.replay.result;

import java.time.Duration;

/**
 * What a replay took.
 *
 * @param playing from the first command to the last answer
 * @param isStartedAgain whether the store was there before, so that some of the commands were only answered again
 * @param peakHeapBytes the most heap used, summed over the JVM's memory pools, each at its own peak
 */
public record Measurement(Duration playing, boolean isStartedAgain, long peakHeapBytes) {

    /** How many of these were done in a second. */
    public long perSecond(long count) {
        return Math.round(count * 1e9 / Math.max(1, playing.toNanos()));
    }
}
