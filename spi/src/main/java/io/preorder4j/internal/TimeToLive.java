package io.preorder4j.internal;

import io.preorder4j.core.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long a hold may last. */
final class TimeToLive {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private TimeToLive() {}

    /** When a hold ends that begins now, to the microsecond, as it is stored. */
    static Instant end(Instant now, Duration timeToLive) {
        return now.plus(timeToLive).truncatedTo(ChronoUnit.MICROS);
    }

    static Duration checked(Duration timeToLive) {
        if (timeToLive.compareTo(SHORTEST) < 0 || timeToLive.compareTo(LONGEST) > 0) {
            throw new InvalidInputException(
                    "timeToLive", timeToLive.toString(), "is not between " + SHORTEST + " and " + LONGEST);
        }
        return timeToLive;
    }
}
