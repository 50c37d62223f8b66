package io.preorder4j.notice;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** How long to wait after an attempt that failed. */
@FunctionalInterface
public interface Backoff {

    /**
     * How long to wait.
     *
     * @param attempt the number of the attempt that failed, 1 or more
     * @return the time until the next one
     */
    Duration after(int attempt);

    /**
     * Twice as long after each attempt, and never the same for two letters that failed together: the time is drawn from
     * the upper half of what it may be.
     *
     * @param first the longest time after the first attempt
     * @param most the longest time after any attempt
     * @param dice gives numbers from 0 to less than 1
     * @return the backoff
     */
    static Backoff exponential(Duration first, Duration most, DoubleSupplier dice) {
        return attempt -> {
            Duration longest = first;
            for (int doubled = 1; doubled < attempt && longest.compareTo(most) < 0; doubled++) {
                longest = longest.multipliedBy(2);
            }
            long millis = Math.min(longest.toMillis(), most.toMillis());
            return Duration.ofMillis(Math.round(millis * (1 + dice.getAsDouble()) / 2));
        };
    }

    /**
     * The backoff that a relay has unless told otherwise: about a minute after the first attempt, never more than an hour.
     *
     * @return the backoff
     */
    static Backoff usual() {
        return exponential(
                Duration.ofMinutes(1),
                Duration.ofHours(1),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
