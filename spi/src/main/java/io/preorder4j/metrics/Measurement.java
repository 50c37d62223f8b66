package io.preorder4j.metrics;

import java.time.Duration;
import java.util.Map;

/** Something that was measured once. Immutable. */
public sealed interface Measurement
        permits CommandTiming, TransactionTiming, PlacementGroup, AllocationChunk, LetterAttempt, FeedPull, RuleAnswer {

    /**
     * What kind of thing was measured.
     *
     * @return one or two words of small letters, with a dot between two
     */
    String name();

    /**
     * What it is told apart by.
     *
     * @return for each name of a label one of few values, in the same order every time; all measurements of a name have the
     *     same labels
     */
    Map<String, String> labels();

    /**
     * How long it took, or has been so.
     *
     * @return times that are not negative, each by its name
     */
    Map<String, Duration> timings();

    /**
     * How many there were.
     *
     * @return numbers to add up, 0 or more, each by its name
     */
    Map<String, Long> counts();
}
