package io.preorder4j.examples.replay.result;

import java.time.LocalDate;
import java.util.Optional;

/** Which way a date changed. */
public enum DateChange {
    /** It is expected later. */
    LATER,
    /** It is expected earlier. */
    EARLIER,
    /** Nobody knows any more. */
    WITHDRAWN,
    /** There is a day again. */
    KNOWN_AGAIN;

    static DateChange of(Told before, Told after) {
        Optional<LocalDate> from = before.expected();
        Optional<LocalDate> to = after.expected();
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() ? KNOWN_AGAIN : WITHDRAWN;
        }
        return to.get().isAfter(from.get()) ? LATER : EARLIER;
    }
}
