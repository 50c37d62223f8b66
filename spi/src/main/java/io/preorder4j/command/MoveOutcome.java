package io.preorder4j.command;

import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.List;

/** What became of the units of a pre-order that should go to another stage. */
public sealed interface MoveOutcome {

    /**
     * The order line that was named.
     *
     * @return its id
     */
    PreOrderId id();

    /**
     * Units moved.
     *
     * @param id the pre-order
     * @param moves what moved, one move for each stage from which units came
     */
    record Moved(PreOrderId id, List<Move> moves) implements MoveOutcome {

        /** Copies the moves. */
        public Moved {
            moves = List.copyOf(moves);
        }

        /**
         * How many units moved.
         *
         * @return the sum over the moves
         */
        public long units() {
            return moves.stream().mapToLong(Move::units).sum();
        }
    }

    /**
     * No unit moved.
     *
     * @param id the order line that was named
     * @param reason why
     */
    record Refused(PreOrderId id, MoveRefusalReason reason) implements MoveOutcome {}
}
