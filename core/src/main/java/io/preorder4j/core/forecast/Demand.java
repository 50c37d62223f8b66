package io.preorder4j.core.forecast;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

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
     * @param zones the zone of a SKU, in which its days begin and end
     * @return the demand, empty if the entry neither sells nor cancels anything
     */
    public static Optional<Demand> of(JournalEntry entry, Function<Sku, ZoneId> zones) {
        if (entry.event() instanceof PreOrderPlaced placed) {
            long sold = placed.preOrder().stages().in(Stage.WAITING);
            return sold == 0
                    ? Optional.empty()
                    : Optional.of(on(entry, placed.preOrder().sku(), sold, zones));
        }
        if (entry.event() instanceof UnitsMoved moved) {
            long change = change(moved.move());
            return change == 0 ? Optional.empty() : Optional.of(on(entry, moved.sku(), change, zones));
        }
        return Optional.empty();
    }

    /**
     * What an entry of the journal says about demand that was not met: units that were refused because there was {@linkplain
     * io.preorder4j.core.offer.RefusalReason#isShortage() nothing left to sell}. A customer who tries again is counted
     * again, as the journal cannot tell who has given up.
     *
     * @param entry the entry
     * @param zones the zone of a SKU, in which its days begin and end
     * @return the demand, empty if the entry refuses nothing for that reason
     */
    public static Optional<Demand> refused(JournalEntry entry, Function<Sku, ZoneId> zones) {
        if (entry.event() instanceof PreOrderRefused refused && refused.reason().isShortage()) {
            return Optional.of(on(entry, refused.sku(), refused.units(), zones));
        }
        return Optional.empty();
    }

    private static Demand on(JournalEntry entry, Sku sku, long units, Function<Sku, ZoneId> zones) {
        return new Demand(sku, LocalDate.ofInstant(entry.at(), zones.apply(sku)), units);
    }

    private static long change(Move move) {
        if (move.from() == Stage.HELD) {
            return move.to() == Stage.WAITING ? move.units() : 0;
        }
        return move.to() == Stage.CANCELLED ? -move.units() : 0;
    }
}
