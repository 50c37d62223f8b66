package io.preorder4j.core.promise;

import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import java.util.Optional;

/**
 * What an event does to the numbers of the units of a SKU. Units that join or leave the queue shift all that stand behind them;
 * units that are given to a pre-order, or come back from it, shift the whole queue.
 *
 * @param rank where in the queue
 * @param queued how many units joined it there, below 0 if they left it
 * @param given how many units were given, below 0 if they came back
 */
public record Shift(Rank rank, long queued, long given) {

    /**
     * The shift by an event.
     *
     * @param event what happened
     * @return the shift, empty if no number changes
     */
    public static Optional<Shift> of(Event event) {
        if (event instanceof PreOrderPlaced placed) {
            return Optional.of(new Shift(
                    placed.preOrder().rank(), placed.preOrder().stages().ordered(), 0));
        }
        return event instanceof UnitsMoved moved ? of(moved) : Optional.empty();
    }

    private static Optional<Shift> of(UnitsMoved moved) {
        long units = moved.move().units();
        Stage from = moved.move().from();
        Stage to = moved.move().to();
        long queued = (to.isQueued() ? units : 0) - (from.isQueued() ? units : 0);
        long given = (to.holdsGoods() ? units : 0) - (from.holdsGoods() ? units : 0);
        return queued == 0 && given == 0 ? Optional.empty() : Optional.of(new Shift(moved.rank(), queued, given));
    }

    /**
     * By how much the number of a unit changes.
     *
     * @param other where the unit stands in the queue
     * @return the difference
     */
    long at(Rank other) {
        return given + (rank.compareTo(other) <= 0 ? queued : 0);
    }
}
