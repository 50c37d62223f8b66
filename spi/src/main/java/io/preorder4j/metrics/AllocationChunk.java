package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;

/**
 * Free units that went to those who wait for them, of one SKU in one transaction.
 *
 * @param claims how many pre-orders got some, 1 or more
 * @param units how many units they got
 */
public record AllocationChunk(int claims, long units) implements Measurement {

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public Map<String, String> labels() {
        return Map.of();
    }

    @Override
    public Map<String, Duration> timings() {
        return Map.of();
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("claims", (long) claims, "units", units);
    }
}
