package io.preorder4j.metrics;

import io.preorder4j.core.notice.NoticeKind;
import java.time.Duration;
import java.util.Map;

/**
 * An attempt to deliver a letter.
 *
 * @param kind the kind of its notices
 * @param outcome what came of it
 * @param notices how many notices are in the letter, 1 or more
 * @param overdue for how long the oldest of them could have been on its way when it was taken: the age of the queue
 */
public record LetterAttempt(NoticeKind kind, Outcome outcome, int notices, Duration overdue) implements Measurement {

    /** What came of an attempt. */
    public enum Outcome {
        /** The letter arrived. */
        DELIVERED,
        /** It did not, and is tried again. */
        FAILED,
        /** It did not, and was given up: somebody should look. */
        DEAD
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public Map<String, String> labels() {
        return Labels.of("kind", kind, "outcome", outcome);
    }

    @Override
    public Map<String, Duration> timings() {
        return Map.of("overdue", overdue);
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("notices", (long) notices);
    }
}
