package io.preorder4j.examples.benchmarks.result;

import java.util.Optional;

/**
 * What one run gave.
 *
 * @param figure the figure of the job
 * @param latencies how long each took, where many were timed
 */
public record Measured(double figure, Optional<Latencies> latencies) {

    /** A figure alone. */
    public static Measured of(double figure) {
        return new Measured(figure, Optional.empty());
    }

    /** So many, each timed, within so many seconds. */
    public static Measured of(Latencies latencies, double seconds) {
        return new Measured(latencies.count() / seconds, Optional.of(latencies));
    }

    /** The middle of many, each timed. */
    public static Measured median(Latencies latencies) {
        return new Measured(latencies.millis(50), Optional.of(latencies));
    }
}
