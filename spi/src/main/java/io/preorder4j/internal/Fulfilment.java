package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.readiness.ExpectedAndActual;
import io.preorder4j.spi.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a pre-order ended: with all its units dispatched or cancelled. It came on the day on which its last unit was
 * dispatched, whatever was cancelled before or after.
 *
 * @param preOrder the pre-order
 * @param end the entry of the journal that ended it
 * @param dispatch the entry of its last dispatch
 */
record Fulfilment(PreOrder preOrder, JournalEntry end, JournalEntry dispatch) {

    /** How a pre-order ended, if it has and anything of it was dispatched. */
    static Optional<Fulfilment> of(UnitOfWork unit, PreOrderId id) {
        return Optional.ofNullable(unit.preOrders().find(Set.of(id)).get(id))
                .or(() -> Optional.ofNullable(unit.archive().find(Set.of(id)).get(id)))
                .filter(preOrder -> preOrder.stages().in(Stage.DISPATCHED) > 0
                        && preOrder.stages().in(Stage.DISPATCHED)
                                == preOrder.stages().active())
                .flatMap(preOrder -> of(unit, preOrder));
    }

    /** What an entry ended. */
    static Optional<Fulfilment> endedBy(UnitOfWork unit, JournalEntry entry) {
        return entry.event() instanceof UnitsMoved moved && ends(moved)
                ? of(unit, moved.id()).filter(fulfilment -> fulfilment.end().sequence() == entry.sequence())
                : Optional.empty();
    }

    private static Optional<Fulfilment> of(UnitOfWork unit, PreOrder preOrder) {
        Optional<JournalEntry> end = Optional.empty();
        Optional<JournalEntry> dispatch = Optional.empty();
        long after = 0;
        List<JournalEntry> page;
        do {
            page = unit.journal().about(preOrder.id(), after, Batch.MAX);
            for (JournalEntry entry : page) {
                after = entry.sequence();
                if (entry.event() instanceof UnitsMoved moved && ends(moved)) {
                    end = Optional.of(entry);
                    dispatch = moved.move().to() == Stage.DISPATCHED ? end : dispatch;
                }
            }
        } while (page.size() == Batch.MAX);
        return dispatch.isPresent()
                ? Optional.of(new Fulfilment(preOrder, end.get(), dispatch.get()))
                : Optional.empty();
    }

    private static boolean ends(UnitsMoved moved) {
        return switch (moved.move().to()) {
            case DISPATCHED, CANCELLED, EXPIRED -> true;
            case HELD, WAITING, ALLOCATED, PICKED, PACKED, AWAITING_SHIPMENT -> false;
        };
    }

    /** For which day it was promised, and on which it was dispatched, if it was promised for a day. */
    Optional<ExpectedAndActual> days(Zones zones) {
        return preOrder.purchase()
                .promised()
                .lastDay()
                .map(promised -> new ExpectedAndActual(promised, zones.day(dispatch.at(), preOrder.sku())));
    }
}
