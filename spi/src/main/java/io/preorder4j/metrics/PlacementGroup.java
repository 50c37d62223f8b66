package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;

/**
 * Orders, holds and confirmations that came at the same time and were carried out in one transaction. One that comes alone is a
 * group of one.
 *
 * @param placements how many there were, 1 or more
 * @param waiting how many more were left to wait when it began, because no more fitted in
 * @param duration how long it took, with all attempts of its transaction
 */
public record PlacementGroup(int placements, int waiting, Duration duration) implements Measurement {

    @Override
    public String name() {
        return "placement.group";
    }

    @Override
    public Map<String, String> labels() {
        return Map.of();
    }

    @Override
    public Map<String, Duration> timings() {
        return Map.of("duration", duration);
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("placements", (long) placements, "waiting", (long) waiting);
    }
}
