package io.preorder4j.core.preorder;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An order line that was sold before its goods arrived.
 *
 * @param id the order line
 * @param sku what was sold
 * @param customer who bought it
 * @param tags the labels on it, sorted
 * @param rank where it stands in the backlog; its {@link Rank#sequence()} is the pre-order's own number
 * @param placedAt when it was sold, to the microsecond
 * @param stages how far its units have come
 */
public record PreOrder(
        PreOrderId id, Sku sku, CustomerId customer, Set<Tag> tags, Rank rank, Instant placedAt, Stages stages) {

    /** From where a cancellation takes units: those that have come least far go first. */
    private static final List<Stage> CANCELLABLE =
            List.of(Stage.WAITING, Stage.ALLOCATED, Stage.PICKED, Stage.PACKED, Stage.AWAITING_SHIPMENT);

    /** Copies and sorts the tags. */
    public PreOrder {
        tags = Tag.sorted(tags);
    }

    /**
     * The number of the pre-order.
     *
     * @return the journal's number of its placement
     */
    public long sequence() {
        return rank.sequence();
    }

    /**
     * The same pre-order, standing elsewhere in the backlog.
     *
     * @param value the number that the policy gives it
     * @return the pre-order with that rank and its own sequence
     */
    public PreOrder ranked(long value) {
        return new PreOrder(id, sku, customer, tags, new Rank(value, rank.sequence()), placedAt, stages);
    }

    /**
     * The pre-order after a move of some of its units.
     *
     * @param move what moves
     * @return the next pre-order
     * @throws IllegalStateException if fewer units stand where the move begins
     */
    public PreOrder after(Move move) {
        return new PreOrder(id, sku, customer, tags, rank, placedAt, stages.after(move));
    }

    /**
     * The moves that cancel units: waiting ones first, then those that have come least far. Dispatched units cannot be
     * cancelled.
     *
     * @param units the units to cancel, 1 or more
     * @return the moves; together they cancel as many units as asked for, or all that can be
     */
    public List<Move> cancellation(long units) {
        List<Move> moves = new ArrayList<>();
        long left = units;
        for (Stage stage : CANCELLABLE) {
            long cancelled = Math.min(left, stages.in(stage));
            if (cancelled > 0) {
                moves.add(new Move(stage, Stage.CANCELLED, cancelled));
                left -= cancelled;
            }
        }
        return List.copyOf(moves);
    }

    /**
     * What a person is told about the pre-order.
     *
     * @return the status, derived from the stages
     */
    public PreOrderStatus status() {
        return PreOrderStatus.of(stages);
    }
}
