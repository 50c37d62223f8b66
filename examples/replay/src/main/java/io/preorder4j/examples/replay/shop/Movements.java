package io.preorder4j.examples.replay.shop;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.shop.Movement.Change;
import java.util.Optional;

/** Finds in the journal what moved units of pre-orders. */
final class Movements {

    private Movements() {}

    static Optional<Movement> of(JournalEntry entry) {
        if (entry.event() instanceof PreOrderPlaced placed) {
            PreOrder preOrder = placed.preOrder();
            return Optional.of(new Movement(
                    line(preOrder.id()), Change.PLACED, preOrder.stages().ordered(), entry.at()));
        }
        if (entry.event() instanceof UnitsMoved moved) {
            return Optional.of(new Movement(
                    line(moved.id()), change(moved.move()), moved.move().units(), entry.at()));
        }
        return Optional.empty();
    }

    static LineId line(PreOrderId id) {
        return new LineId(id.orderId(), Integer.parseInt(id.lineId()));
    }

    private static Change change(Move move) {
        return switch (move.to()) {
            case ALLOCATED -> Change.ALLOCATED;
            case WAITING -> Change.TAKEN_BACK;
            case CANCELLED -> move.from() == Stage.WAITING ? Change.CANCELLED_WAITING : Change.CANCELLED_ALLOCATED;
            case HELD, EXPIRED, PICKED, PACKED, AWAITING_SHIPMENT, DISPATCHED ->
                throw new IllegalStateException("a replay holds and dispatches nothing: " + move);
        };
    }
}
