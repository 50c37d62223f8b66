package io.preorder4j.core.preorder;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.offer.Availability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order line that was sold before its goods arrived.
 *
 * @param id the order line
 * @param purchase what was agreed
 * @param tags the labels on it, sorted
 * @param rank where it stands in the backlog; its {@link Rank#sequence()} is the pre-order's own number
 * @param stages how far its units have come
 * @param standing what keeps it from going on, and what is owed for it
 * @param told when it is expected, as the customer was told last
 */
public record PreOrder(
        PreOrderId id,
        Purchase purchase,
        Set<Tag> tags,
        Rank rank,
        Stages stages,
        Standing standing,
        Availability told) {

    /** From where a cancellation takes units: those that have come least far go first. */
    private static final List<Stage> CANCELLABLE =
            List.of(Stage.HELD, Stage.WAITING, Stage.ALLOCATED, Stage.PICKED, Stage.PACKED, Stage.AWAITING_SHIPMENT);

    /** Copies and sorts the tags. */
    public PreOrder {
        tags = Tag.sorted(tags);
    }

    /**
     * A pre-order in good standing, of which the customer was told what was promised first.
     *
     * @param id the order line
     * @param purchase what was agreed
     * @param tags the labels on it
     * @param rank where it stands in the backlog
     * @param stages how far its units have come
     * @return the pre-order
     */
    public static PreOrder of(PreOrderId id, Purchase purchase, Set<Tag> tags, Rank rank, Stages stages) {
        return new PreOrder(id, purchase, tags, rank, stages, Standing.good(), purchase.promised());
    }

    /**
     * What was sold.
     *
     * @return the SKU of the {@link #purchase()}
     */
    public Sku sku() {
        return purchase.sku();
    }

    /**
     * Who bought it.
     *
     * @return the customer of the {@link #purchase()}
     */
    public CustomerId customer() {
        return purchase.customer();
    }

    /**
     * When it was sold.
     *
     * @return the time of the {@link #purchase()}, to the microsecond
     */
    public Instant placedAt() {
        return purchase.placedAt();
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
     * Whether it stands in the backlog.
     *
     * @return {@code true} if units wait and no block keeps them from goods
     */
    public boolean isInBacklog() {
        return stages.in(Stage.WAITING) > 0 && standing.allowsAllocation();
    }

    /**
     * Whether its units can be given to others when stock is lost.
     *
     * @return {@code true} if units are allocated and not pinned
     */
    public boolean canLoseUnits() {
        return stages.in(Stage.ALLOCATED) > 0 && !standing.pinned();
    }

    /**
     * Whether something was expected before a time and has not gone out.
     *
     * @param now the time
     * @return {@code true} if it was due and some of its units are active and not dispatched
     */
    public boolean isLate(Instant now) {
        boolean overdue = purchase.due().filter(due -> !now.isBefore(due)).isPresent();
        return overdue && stages.active() > stages.in(Stage.DISPATCHED);
    }

    /**
     * Whether the law of delays hears about it: it was placed under one, is held no more, and some of it was not cancelled.
     *
     * @return {@code true} if facts can change its {@link Standing#delay()}
     */
    public boolean isUnderDelayRule() {
        return standing.delay().isPresent() && stages.in(Stage.HELD) == 0 && stages.active() > 0;
    }

    /**
     * The time at which time alone changes how it stands under the law of delays.
     *
     * @return the first instant after the deadline's day; empty if nothing happens by itself
     */
    public Optional<Instant> delayDeadline() {
        return isUnderDelayRule() ? standing.delay().flatMap(DelayCase::nextDeadline) : Optional.empty();
    }

    /**
     * What keeps its units from being picked.
     *
     * @return why, or empty if they may be picked
     */
    public Optional<MoveRefusalReason> pickRefusal() {
        if (!standing.blocks().isEmpty()) {
            return Optional.of(MoveRefusalReason.BLOCKED);
        }
        return standing.payment().isSettled() ? Optional.empty() : Optional.of(MoveRefusalReason.NOT_PAID);
    }

    /**
     * The same pre-order, standing elsewhere in the backlog.
     *
     * @param value the number that the policy gives it
     * @return the pre-order with that rank and its own sequence
     */
    public PreOrder ranked(long value) {
        return new PreOrder(id, purchase, tags, new Rank(value, rank.sequence()), stages, standing, told);
    }

    /**
     * The same pre-order with tags instead of those that it has. Its rank stays.
     *
     * @param newTags the labels on it
     * @return the pre-order with these tags
     */
    public PreOrder tagged(Set<Tag> newTags) {
        return new PreOrder(id, purchase, newTags, rank, stages, standing, told);
    }

    /**
     * The same pre-order in another standing.
     *
     * @param newStanding how it stands with the shop
     * @return the pre-order in that standing
     */
    public PreOrder with(Standing newStanding) {
        return new PreOrder(id, purchase, tags, rank, stages, newStanding, told);
    }

    /**
     * The same pre-order after the customer was told of another date.
     *
     * @param newDate when it is expected now
     * @return the pre-order of which this was told
     */
    public PreOrder told(Availability newDate) {
        return new PreOrder(id, purchase, tags, rank, stages, standing, newDate);
    }

    /**
     * The same pre-order, bought by another name.
     *
     * @param customer who bought it
     * @return the pre-order
     */
    public PreOrder boughtBy(CustomerId customer) {
        return new PreOrder(id, purchase.boughtBy(customer), tags, rank, stages, standing, told);
    }

    /**
     * The same pre-order with another first promise, of which the customer is told.
     *
     * @param promise when it is expected
     * @return the pre-order for which this is promised
     */
    public PreOrder promised(Availability promise) {
        return new PreOrder(id, purchase.promised(promise), tags, rank, stages, standing, promise);
    }

    /**
     * The pre-order after a move of some of its units.
     *
     * @param move what moves
     * @return the next pre-order
     * @throws IllegalStateException if fewer units stand where the move begins
     */
    public PreOrder after(Move move) {
        return new PreOrder(id, purchase, tags, rank, stages.after(move), standing, told);
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
