package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.MoveOutcome;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Moves units of a pre-order: to the door of the warehouse, or out of the order. */
public final class MoveDesk {

    private final CommandDesk desk;

    /**
     * A desk for moves.
     *
     * @param desk where commands are answered
     */
    public MoveDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Moves units from one stage to the next: as many as asked for, or none.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param move what moves
     * @return what moved
     */
    public Answer<MoveOutcome> move(CommandKey key, PreOrderId id, Move move) {
        return answer(
                key,
                new Wish(id, move.to(), move.units()),
                preOrder -> preOrder.stages().in(move.from()) < move.units() ? List.of() : List.of(move));
    }

    /**
     * Cancels units: as many as asked for, or all that can still be cancelled.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param units how many, 1 or more
     * @return what was cancelled
     */
    public Answer<MoveOutcome> cancel(CommandKey key, PreOrderId id, long units) {
        return answer(
                key,
                new Wish(id, Stage.CANCELLED, Units.positive("units", units)),
                preOrder -> preOrder.cancellation(units));
    }

    private record Wish(PreOrderId id, Stage to, long units) {

        MoveRefused refusedFor(MoveRefusalReason reason) {
            return new MoveRefused(id, to, units, reason);
        }
    }

    private Answer<MoveOutcome> answer(CommandKey key, Wish wish, Function<PreOrder, List<Move>> plan) {
        Fingerprint content = Fingerprint.of("move")
                .with(wish.id().orderId())
                .with(wish.id().lineId())
                .with(wish.to())
                .with(wish.units());
        return desk.answer(
                key,
                content,
                (unit, now) -> Decision.record(unit, now, moved(unit, wish, plan)),
                facts -> outcome(wish.id(), facts));
    }

    private static List<? extends Event> moved(UnitOfWork unit, Wish wish, Function<PreOrder, List<Move>> plan) {
        Set<PreOrderId> one = Set.of(wish.id());
        PreOrder seen = unit.preOrders().find(one).get(wish.id());
        if (seen == null) {
            return List.of(wish.refusedFor(MoveRefusalReason.UNKNOWN_PREORDER));
        }
        SortedSet<Sku> sku = new TreeSet<>(Set.of(seen.sku()));
        // Only a cancellation changes what is sold: the work of the warehouse does not stop the sale.
        Map<Sku, Tally> tallies = wish.to() == Stage.CANCELLED ? unit.offers().lock(sku) : Map.of();
        Map<Sku, Stock> stocks = unit.stocks().lock(sku);
        // Read again: only under the locks do the stages stand still.
        PreOrder preOrder = unit.preOrders().find(one).getOrDefault(wish.id(), seen);
        List<Move> moves = plan.apply(preOrder);
        if (moves.isEmpty()) {
            return List.of(wish.refusedFor(MoveRefusalReason.NOT_ENOUGH_UNITS));
        }
        List<UnitsMoved> facts = moves.stream()
                .map(move -> new UnitsMoved(preOrder.id(), preOrder.sku(), preOrder.rank(), move))
                .toList();
        unit.preOrders().move(facts);
        if (wish.to() == Stage.CANCELLED) {
            unit.offers()
                    .updateTallies(tallies.values().stream()
                            .map(tally -> tally.cancelled(sum(moves)))
                            .toList());
            giveBack(unit, stocks, moves);
        }
        return facts;
    }

    private static void giveBack(UnitOfWork unit, Map<Sku, Stock> stocks, List<Move> moves) {
        long goods = sum(moves.stream().filter(move -> move.from().holdsGoods()).toList());
        if (goods > 0) {
            unit.stocks()
                    .put(stocks.values().stream()
                            .map(stock -> stock.givenBack(goods))
                            .toList());
        }
    }

    private static long sum(List<Move> moves) {
        return moves.stream().mapToLong(Move::units).sum();
    }

    private static MoveOutcome outcome(PreOrderId id, List<Event> facts) {
        if (facts.get(0) instanceof MoveRefused refused) {
            return new MoveOutcome.Refused(id, refused.reason());
        }
        return new MoveOutcome.Moved(
                id, facts.stream().map(fact -> ((UnitsMoved) fact).move()).toList());
    }
}
