package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds end by themselves: whoever decides about the sale of a SKU first expires those that have ended. So they free the
 * cap at once, and nobody has to sweep.
 */
public final class Holds {

    private Holds() {}

    /** Expires what has ended, under the locks of the tallies, and gives the tallies as they are then. */
    static Map<Sku, Tally> expire(UnitOfWork unit, Map<Sku, Tally> locked, Instant now) {
        List<UnitsMoved> facts = new ArrayList<>();
        Map<Sku, Tally> tallies = expire(unit, locked, now, facts);
        if (!facts.isEmpty()) {
            Decision.record(unit, now, facts);
        }
        return tallies;
    }

    /** The same for a caller who records the facts. */
    static Map<Sku, Tally> expire(UnitOfWork unit, Map<Sku, Tally> locked, Instant now, List<UnitsMoved> facts) {
        Map<Sku, Tally> tallies = new TreeMap<>(locked);
        tallies.replaceAll((sku, tally) -> tally.mayHaveEndedHolds(now) ? expired(unit, tally, now, facts) : tally);
        return tallies;
    }

    private static Tally expired(UnitOfWork unit, Tally before, Instant now, List<UnitsMoved> facts) {
        Tally tally = before;
        Page page;
        do {
            page = Page.read(unit, before.sku(), now);
            List<UnitsMoved> moves = new ArrayList<>();
            for (PreOrder preOrder : page.ended()) {
                long units = preOrder.stages().in(Stage.HELD);
                moves.add(new UnitsMoved(
                        preOrder.id(), preOrder.sku(), preOrder.rank(), new Move(Stage.HELD, Stage.EXPIRED, units)));
                tally = tally.cancelled(units, preOrder.purchase().channel());
            }
            unit.preOrders().move(moves);
            unit.preOrders().update(page.ended().stream().map(Holds::notHeld).toList());
            facts.addAll(moves);
        } while (page.mayHaveMore());
        Tally after = tally.endingAfter(page.nextEnd());
        unit.offers().updateTallies(List.of(after));
        return after;
    }

    /** The first held pre-orders whose hold has ended but still counts; for those who only read. */
    static List<PreOrder> ended(UnitOfWork unit, Tally tally, Instant now) {
        return tally.mayHaveEndedHolds(now) ? Page.read(unit, tally.sku(), now).ended() : List.of();
    }

    /**
     * The tally for those who only read: without the holds that have ended, as far as there are no more than a thousand.
     *
     * @param unit where holds are looked up
     * @param tally the tally as it is stored
     * @param now the time
     * @return the tally as the next decision will find it
     */
    public static Tally asOf(UnitOfWork unit, Tally tally, Instant now) {
        Tally result = tally;
        for (PreOrder preOrder : ended(unit, tally, now)) {
            result = result.cancelled(
                    preOrder.stages().in(Stage.HELD), preOrder.purchase().channel());
        }
        return result;
    }

    static PreOrder notHeld(PreOrder preOrder) {
        return preOrder.with(preOrder.standing().notHeld());
    }

    /** The first held pre-orders of a SKU: those whose hold has ended, and when the next one ends. */
    private record Page(List<PreOrder> ended, Optional<Instant> nextEnd, boolean mayHaveMore) {

        static Page read(UnitOfWork unit, Sku sku, Instant now) {
            List<PreOrder> held = unit.preOrders().held(sku, Batch.MAX);
            List<PreOrder> ended = held.stream()
                    .filter(preOrder -> !end(preOrder).isAfter(now))
                    .toList();
            Optional<Instant> next =
                    held.stream().skip(ended.size()).findFirst().map(Page::end);
            return new Page(ended, next, ended.size() == Batch.MAX);
        }

        private static Instant end(PreOrder preOrder) {
            return preOrder.standing()
                    .heldUntil()
                    .orElseThrow(() -> new IllegalStateException(preOrder.id() + " is held without an end"));
        }
    }
}
