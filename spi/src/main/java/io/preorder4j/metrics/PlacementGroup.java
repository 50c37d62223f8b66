package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;

/**
 * Placements that were gathered into one transaction.
 *
 * @param placements how many rode along, the one that led included, 1 or more
 * @param waited how long the first of them waited for the transaction to begin
 * @param full whether no other fitted in, so that more may have been left to wait
 */
public record PlacementGroup(int placements, Duration waited, boolean full) implements Measurement {

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
        return Map.of("wait", waited);
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("placements", (long) placements, "full", full ? 1L : 0L);
    }
}
