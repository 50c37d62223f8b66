package io.preorder4j.core.offer;

import io.preorder4j.core.InvalidInputException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time in which an open offer sells.
 *
 * @param from the first instant at which it sells, empty for no beginning
 * @param until the first instant at which it sells no more, empty for no end
 */
public record SaleWindow(Optional<Instant> from, Optional<Instant> until) {

    private static final SaleWindow ALWAYS = new SaleWindow(Optional.empty(), Optional.empty());

    /** Cuts the times to microseconds, as they are stored, and checks that the window ends after it begins. */
    public SaleWindow {
        from = from.map(time -> time.truncatedTo(ChronoUnit.MICROS));
        until = until.map(time -> time.truncatedTo(ChronoUnit.MICROS));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new InvalidInputException(
                    "saleWindow", from.get() + "/" + until.get(), "does not end after it begins");
        }
    }

    /**
     * No beginning and no end.
     *
     * @return the window that is always open
     */
    public static SaleWindow always() {
        return ALWAYS;
    }

    /**
     * From one instant to another.
     *
     * @param from the first instant at which it sells
     * @param until the first instant at which it sells no more
     * @return the window
     */
    public static SaleWindow between(Instant from, Instant until) {
        return new SaleWindow(Optional.of(from), Optional.of(until));
    }

    /**
     * Whether the window has not begun.
     *
     * @param now the time
     * @return {@code true} before its beginning
     */
    public boolean opensAfter(Instant now) {
        return from.isPresent() && now.isBefore(from.get());
    }

    /**
     * Whether the window has ended.
     *
     * @param now the time
     * @return {@code true} from its end on
     */
    public boolean isOver(Instant now) {
        return until.isPresent() && !now.isBefore(until.get());
    }
}
