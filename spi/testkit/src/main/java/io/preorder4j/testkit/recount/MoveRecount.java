package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import java.time.Instant;
import java.util.Optional;

/** Units move, and with them what counts as sold, and goods. */
final class MoveRecount {

    private final Told told;
    private final StockRecount stocks;
    private final HoldRecount holds;
    private final Errands errands;
    private Optional<Sku> reviewed = Optional.empty();

    MoveRecount(Told told, StockRecount stocks, HoldRecount holds, Errands errands) {
        this.told = told;
        this.stocks = stocks;
        this.holds = holds;
        this.errands = errands;
    }

    void register(Effects effects) {
        effects.on(UnitsMoved.class, this::move);
        effects.on(MoveRefused.class, this::refuse);
        effects.on(ReviewRequested.class, asked -> {
            if (asked.review() == Review.ALLOCATION) {
                told.offer(asked.sku());
                reviewed = Optional.of(asked.sku());
            }
        });
    }

    /** Where somebody asked for an allocation, what follows at once is what the policy makes of it. */
    void beforeEffectOf(JournalEntry entry) {
        boolean goesOn = entry.event() instanceof UnitsMoved moved
                && moved.move().to() == Stage.ALLOCATED
                && reviewed.filter(moved.sku()::equals).isPresent();
        if (!goesOn) {
            reviewed = Optional.empty();
        }
    }

    private void move(UnitsMoved moved, JournalEntry entry) {
        PreOrder before = told.preOrder(moved.id());
        require(before.sku().equals(moved.sku()), "the pre-order is of SKU " + before.sku());
        require(before.rank().equals(moved.rank()), "the pre-order has " + before.rank());
        Move move = moved.move();
        PreOrder after = before.after(move);
        requireInTime(before, move, entry.at());
        switch (move.to()) {
            case ALLOCATED -> requireInTurn(before);
            case WAITING -> requireLast(before, move);
            case PICKED -> requireCleared(before);
            case CANCELLED -> errands.cancelled(before, move);
            case HELD, PACKED, AWAITING_SHIPMENT, DISPATCHED, EXPIRED -> {}
        }
        told.put(holds.resolved(after, move));
        errands.moved(after, move);
        moveGoods(moved);
        if (!move.to().isActive()) {
            told.uncount(after, move.units());
        }
    }

    private static void requireInTime(PreOrder preOrder, Move move, Instant now) {
        boolean ended = preOrder.standing()
                .heldUntil()
                .filter(until -> !until.isAfter(now))
                .isPresent();
        require(move.to() != Stage.EXPIRED || ended, "the hold has not ended");
        require(move.from() != Stage.HELD || move.to() != Stage.WAITING || !ended, "the hold has ended");
    }

    /** By itself, nobody gets goods while somebody waits in front; by hand, anybody may. */
    private void requireInTurn(PreOrder served) {
        require(served.standing().allowsAllocation(), "the pre-order is blocked: " + served.standing());
        Offer offer = told.offer(served.sku());
        boolean byItself = offer.mode() == AllocationMode.AUTOMATIC || reviewed.isPresent();
        if (byItself && Precedence.servesInRankOrder(offer)) {
            told.lines.requireNobodyInFrontOf(served);
        }
    }

    /** While units are missing, who can lose units loses them only to make up for that, the last in rank first. */
    private void requireLast(PreOrder loser, Move move) {
        if (move.from() == Stage.ALLOCATED && loser.canLoseUnits() && stocks.misses(loser.sku())) {
            told.lines.requireNobodyLosesBefore(loser);
        }
    }

    private static void requireCleared(PreOrder picked) {
        require(picked.pickRefusal().isEmpty(), "the pre-order is not to be picked: " + picked.standing());
    }

    private void moveGoods(UnitsMoved moved) {
        moved.lot().ifPresent(lot -> {
            if (moved.move().to().holdsGoods()) {
                stocks.allocate(moved.id(), moved.sku(), lot, moved.move().units());
            } else {
                stocks.giveBack(moved.id(), moved.sku(), lot, moved.move().units());
            }
        });
    }

    private void refuse(MoveRefused refused) {
        Optional<PreOrder> preOrder = Optional.ofNullable(told.preOrders.get(refused.id()));
        boolean possible = switch (refused.reason()) {
            case UNKNOWN_PREORDER ->
                preOrder.filter(known -> !told.archived.contains(known.sku())).isEmpty();
            case BLOCKED ->
                preOrder.filter(known -> !known.standing().blocks().isEmpty()).isPresent();
            case NOT_PAID ->
                preOrder.filter(known -> !known.standing().payment().isSettled())
                        .isPresent();
            case NOT_ENOUGH_FREE ->
                preOrder.filter(known -> stocks.of(known.sku()).free() < refused.units())
                        .isPresent();
            case NOT_ENOUGH_UNITS, ALREADY_BOOKED -> preOrder.isPresent();
        };
        require(possible, "there was no such reason");
    }
}
