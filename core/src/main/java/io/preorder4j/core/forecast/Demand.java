package io.preorder4j.core.forecast;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Units that customers asked for on a day, or took back.
 *
 * @param sku what they asked for
 * @param day the day, in the shop's zone
 * @param units how many, −{@value Units#MAX} to {@value Units#MAX}; negative if they were cancelled
 */
public record Demand(Sku sku, LocalDate day, long units) {

    /** Checks the number of units. */
    public Demand {
        Units.notNegative("units", Math.abs(units));
    }

    /**
     * What an entry of the journal says about demand. A sale counts on its day, a hold on the day on which it was
     * confirmed, and a cancellation on the day on which it came, so that what was known on a day never changes later.
     * A hold that was given up or has expired never counted.
     *
     * @param entry the entry
     * @param zone the shop's zone, in which days begin and end
     * @return the demand, empty if the entry neither sells nor cancels anything
     */
    public static Optional<Demand> of(JournalEntry entry, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(entry.at(), zone);
        if (entry.event() instanceof PreOrderPlaced placed) {
            long sold = placed.preOrder().stages().in(Stage.WAITING);
            return sold == 0
                    ? Optional.empty()
                    : Optional.of(new Demand(placed.preOrder().sku(), day, sold));
        }
        if (entry.event() instanceof UnitsMoved moved) {
            long change = change(moved.move());
            return change == 0 ? Optional.empty() : Optional.of(new Demand(moved.sku(), day, change));
        }
        return Optional.empty();
    }

    private static long change(Move move) {
        if (move.from() == Stage.HELD) {
            return move.to() == Stage.WAITING ? move.units() : 0;
        }
        return move.to() == Stage.CANCELLED ? -move.units() : 0;
    }
}
