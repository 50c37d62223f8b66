package io.preorder4j.promise;

import io.preorder4j.core.offer.Availability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * How a promise was kept, once the last unit went out.
 *
 * @param dispatchedOn the day on which it went out, in the shop's zone
 * @param first what was promised first
 * @param last what was told last
 */
public record Kept(LocalDate dispatchedOn, Availability first, Availability last) {

    /**
     * How late it was by what was promised first.
     *
     * @return whole days after the last promised day, negative if it was early, 0 within the promised days; empty if nothing
     *     was promised
     */
    public OptionalLong daysLate() {
        return daysLate(first);
    }

    /**
     * How late it was by what was told last.
     *
     * @return whole days, as in {@link #daysLate()}
     */
    public OptionalLong daysLateAsTold() {
        return daysLate(last);
    }

    private OptionalLong daysLate(Availability promise) {
        if (promise.firstDay().isEmpty() || promise.lastDay().isEmpty()) {
            return OptionalLong.empty();
        }
        LocalDate begin = promise.firstDay().get();
        LocalDate end = promise.lastDay().get();
        if (dispatchedOn.isBefore(begin)) {
            return OptionalLong.of(ChronoUnit.DAYS.between(begin, dispatchedOn));
        }
        return OptionalLong.of(dispatchedOn.isAfter(end) ? ChronoUnit.DAYS.between(end, dispatchedOn) : 0);
    }
}
