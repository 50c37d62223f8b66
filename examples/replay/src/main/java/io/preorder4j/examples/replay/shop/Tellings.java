package io.preorder4j.examples.replay.shop;

import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.examples.replay.shop.Telling.Cause;
import java.util.Optional;

/**
 * Finds in the journal what customers were told. A replay sends one command after the other, so what a customer was told
 * follows from the last command before it.
 */
final class Tellings {

    private Cause last = Cause.ORDER;

    /** What the next entry of the journal tells a customer, if it does. */
    Optional<Telling> next(JournalEntry entry) {
        Event event = entry.event();
        last = cause(event).orElse(last);
        if (event instanceof PreOrderPlaced placed) {
            return Optional.of(new Telling(
                    Movements.line(placed.preOrder().id()),
                    placed.preOrder().purchase().promised().lastDay(),
                    entry.at(),
                    Cause.PLACED));
        }
        return event instanceof PromiseChanged changed
                ? Optional.of(
                        new Telling(Movements.line(changed.id()), changed.to().lastDay(), entry.at(), last))
                : Optional.empty();
    }

    private static Optional<Cause> cause(Event event) {
        if (event instanceof PreOrderPlaced) {
            return Optional.of(Cause.ORDER);
        } else if (event instanceof CancellationRequested) {
            return Optional.of(Cause.CANCELLATION);
        } else if (event instanceof GoodsReceived) {
            return Optional.of(Cause.RECEIPT);
        } else if (event instanceof StockAdjusted) {
            return Optional.of(Cause.ADJUSTMENT);
        }
        return event instanceof ReviewRequested ? Optional.of(Cause.TIME) : Optional.empty();
    }
}
