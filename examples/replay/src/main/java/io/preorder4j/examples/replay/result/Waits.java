package io.preorder4j.examples.replay.result;

import java.time.Duration;
import java.util.List;

/**
 * How long lines waited for their first units.
 *
 * @param sorted the waits, the shortest first
 */
public record Waits(List<Duration> sorted) {

    /** Sorts the waits. */
    public Waits {
        sorted = sorted.stream().sorted().toList();
    }

    /**
     * The wait that so many percent of the lines did not exceed (nearest rank); zero if no line got anything.
     *
     * @param percent from 1 to 100
     */
    public Duration percentile(int percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        int rank = (sorted.size() * percent + 99) / 100; // rounded up
        return sorted.get(rank - 1);
    }

    /** The wait that half of the lines did not exceed. */
    public Duration median() {
        return percentile(50);
    }
}
