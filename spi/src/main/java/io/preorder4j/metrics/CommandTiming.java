package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A command, from its call to its answer, with all its transactions and their repetitions.
 *
 * @param command what was to be done, such as {@code place}
 * @param outcome how it ended
 * @param exception the simple name of the class of what it threw; empty unless it {@link Outcome#FAILED}
 * @param duration how long it took
 */
public record CommandTiming(String command, Outcome outcome, Optional<String> exception, Duration duration)
        implements Measurement {

    /** How a command ended. */
    public enum Outcome {
        /** It was carried out. */
        ANSWERED,
        /** It had been answered before, and got the same answer. */
        REPEATED,
        /** Some of it was carried out, such as one line of an order, and the rest was refused. */
        PARTLY_REFUSED,
        /** All of it was refused, or kept aside as a conflict. */
        REFUSED,
        /** It threw. */
        FAILED
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public Map<String, String> labels() {
        return Labels.of("command", command, "outcome", outcome, "exception", exception.orElse("none"));
    }

    @Override
    public Map<String, Duration> timings() {
        return Map.of("duration", duration);
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of();
    }
}
