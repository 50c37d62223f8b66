package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;

/**
 * A rule, or a review, that did something.
 *
 * @param rule its name
 * @param outcome what came of it
 * @param effects how many commands it had carried out, 0 if it failed
 */
public record RuleAnswer(String rule, Outcome outcome, int effects) implements Measurement {

    /** What came of a rule. */
    public enum Outcome {
        /** It had commands carried out. */
        FIRED,
        /** It or its commands threw every time, and what it was to answer is kept aside. */
        KEPT_ASIDE,
        /** Rules went round in circles: the chain was cut, and this rule is suspended until somebody has looked. */
        SUSPENDED
    }

    @Override
    public String name() {
        return "rule";
    }

    @Override
    public Map<String, String> labels() {
        return Labels.of("rule", rule, "outcome", outcome);
    }

    @Override
    public Map<String, Duration> timings() {
        return Map.of();
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("effects", (long) effects, "answers", 1L);
    }
}
