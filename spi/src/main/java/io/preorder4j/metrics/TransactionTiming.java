package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;

/**
 * A transaction, with the attempts that lost a race and the pauses between them.
 *
 * @param access what it was for
 * @param outcome how it ended
 * @param attempts how often it was begun, 1 or more
 * @param duration how long all that took
 */
public record TransactionTiming(Access access, Outcome outcome, int attempts, Duration duration)
        implements Measurement {

    /** What a transaction is for. */
    public enum Access {
        /** It only reads. */
        READ,
        /** It writes. */
        WRITE
    }

    /** How a transaction ended. */
    public enum Outcome {
        /** It was committed, or has read. */
        COMMITTED,
        /** Something was thrown within it, and nothing was changed. */
        ROLLED_BACK,
        /** It lost a race as often as it was tried. */
        CONTENDED,
        /** The commit was sent, and its answer was lost. */
        OUTCOME_UNKNOWN
    }

    @Override
    public String name() {
        return "transaction";
    }

    @Override
    public Map<String, String> labels() {
        return Labels.of("access", access, "outcome", outcome);
    }

    @Override
    public Map<String, Duration> timings() {
        return Map.of("duration", duration);
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("retries", attempts - 1L);
    }
}
