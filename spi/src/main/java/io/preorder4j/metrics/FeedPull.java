package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A feed that was pulled to the end of its news, or as far as it went.
 *
 * @param feed the name of the feed
 * @param outcome how it ended
 * @param applied how many items had an effect
 * @param repeated how many were known already
 * @param conflicting how many came under the id of something else
 * @param keptAside how many could not be used
 * @param staleness how long ago the feed was last read to its end, now that it was pulled; empty if it never was,
 *     or if the store could not tell
 */
public record FeedPull(
        String feed,
        Outcome outcome,
        long applied,
        long repeated,
        long conflicting,
        long keptAside,
        Optional<Duration> staleness)
        implements Measurement {

    /** How a pull ended. */
    public enum Outcome {
        /** The feed was read to its end. */
        READ,
        /** The feed or the store failed. */
        FAILED
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Map<String, String> labels() {
        return Labels.of("feed", feed, "outcome", outcome);
    }

    @Override
    public Map<String, Duration> timings() {
        return staleness.map(age -> Map.of("staleness", age)).orElse(Map.of());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of(
                "applied", applied,
                "repeated", repeated,
                "conflicting", conflicting,
                "kept.aside", keptAside);
    }
}
