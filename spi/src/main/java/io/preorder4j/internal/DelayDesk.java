package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.Outcome;
import io.preorder4j.core.event.DelayFactHeard;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.delay.DelayDue;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells the laws of delays what happened, and does what they ask for within the shop: cancels. */
public final class DelayDesk {

    /** Before every deadline: days before the year 0 have no case. */
    private static final Instant BEGINNING = Instant.parse("-0001-01-01T00:00:00Z");

    private final CommandDesk desk;
    private final Transactions transactions;
    private final Delaying delaying;

    /**
     * A desk for delays.
     *
     * @param desk where commands are answered
     * @param transactions where things are looked up
     * @param delaying who asks the rules
     */
    public DelayDesk(CommandDesk desk, Transactions transactions, Delaying delaying) {
        this.desk = desk;
        this.transactions = transactions;
        this.delaying = delaying;
    }

    /**
     * Tells the rule of a pre-order what happened.
     *
     * @param key the command's key
     * @param id the pre-order
     * @param fact what happened
     * @return what came of it
     */
    public Answer<Outcome> tell(CommandKey key, PreOrderId id, DelayFact fact) {
        return desk.answer(
                key,
                Fingerprint.of("delay").with(id.orderId()).with(id.lineId()).with(fact),
                (unit, now) -> {
                    LockedPreOrder locked = LockedPreOrder.onSale(unit, id, now)
                            .orElseThrow(() -> new UnknownIdException("pre-order", id.toString()));
                    DelayCase before = locked.preOrder()
                            .standing()
                            .delay()
                            .orElseThrow(() -> new UnknownIdException("delay case", id.toString()));
                    Outcome outcome = delaying.outcome(locked.preOrder(), before, fact, now);
                    List<Event> facts = Delaying.recorded(unit, locked.preOrder(), fact, outcome);
                    facts.addAll(cancelled(locked, facts));
                    return Decision.record(unit, now, facts);
                },
                DelayDesk::outcome);
    }

    /**
     * Lets the deadlines of a SKU that have passed have their effect.
     *
     * @param key the command's key
     * @param sku the SKU
     * @return how many cases changed
     */
    public Answer<Integer> review(CommandKey key, Sku sku) {
        return desk.answer(
                key,
                Fingerprint.of("review-delays").with(sku),
                (unit, now) -> Decision.record(unit, now, reviewed(unit, sku, now)),
                facts -> (int) facts.stream()
                        .flatMap(fact -> fact instanceof DelayFactHeard heard ? Stream.of(heard.id()) : Stream.empty())
                        .distinct()
                        .count());
    }

    /**
     * Finds those who have a deadline before a time.
     *
     * @param sku the SKU
     * @param until the time
     * @param after the last one of the page before
     * @param limit how many
     * @return the next of them, the first to end first
     */
    public List<DelayDue> due(Sku sku, Instant until, Optional<DelayDue> after, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> unit
                .preOrders()
                .delayed(
                        sku,
                        after.map(DelayDue::by).orElse(BEGINNING),
                        after.map(DelayDue::sequence).orElse(0L),
                        limit)
                .stream()
                .flatMap(preOrder -> due(preOrder).stream())
                .filter(due -> due.by().isBefore(until))
                .toList());
    }

    private static Optional<DelayDue> due(PreOrder preOrder) {
        return preOrder.standing()
                .delay()
                .flatMap(delay -> preOrder.delayDeadline()
                        .map(by -> new DelayDue(preOrder.id(), preOrder.sequence(), by, delay)));
    }

    private List<Event> reviewed(UnitOfWork unit, Sku sku, Instant now) {
        SortedSet<Sku> one = new TreeSet<>(Set.of(sku));
        unit.offers().lock(one);
        unit.stocks().lock(one);
        List<Event> facts = new ArrayList<>();
        facts.add(new ReviewRequested(sku, Review.DELAYS));
        Instant after = BEGINNING;
        long afterSequence = 0;
        List<PreOrder> page;
        do {
            page = unit.preOrders().delayed(sku, after, afterSequence, Batch.MAX).stream()
                    .filter(preOrder -> !preOrder.delayDeadline().orElseThrow().isAfter(now))
                    .toList();
            for (PreOrder preOrder : page) {
                facts.addAll(timePassed(unit, preOrder, now));
                after = preOrder.delayDeadline().orElseThrow();
                afterSequence = preOrder.sequence();
            }
        } while (page.size() == Batch.MAX);
        return facts;
    }

    /** The date that the customer was told last may not have been heard when it changed: the rule is told it again. */
    private List<Event> timePassed(UnitOfWork unit, PreOrder preOrder, Instant now) {
        List<Event> facts = new ArrayList<>();
        for (DelayFact fact : List.of(new DelayFact.TimePassed(), Delaying.expected(preOrder.told()))) {
            PreOrder current = Delaying.current(unit, preOrder.id());
            List<Event> heard = delaying.reviewed(unit, current, fact, now);
            facts.addAll(heard);
            if (isCancelled(heard)) {
                facts.addAll(cancelled(locked(unit, current, now), heard));
            }
        }
        return facts;
    }

    /** What is locked already, with the sums as they are after those before. */
    private static LockedPreOrder locked(UnitOfWork unit, PreOrder preOrder, Instant now) {
        Set<Sku> one = Set.of(preOrder.sku());
        Stock stock = unit.stocks().find(one).getOrDefault(preOrder.sku(), Stock.none(preOrder.sku()));
        Optional<Tally> tally = Optional.ofNullable(unit.offers().tallies(one).get(preOrder.sku()));
        return new LockedPreOrder(unit, now, preOrder, new Movement(unit, new Books(unit, stock), tally));
    }

    private static boolean isCancelled(List<Event> facts) {
        return facts.stream().anyMatch(fact -> fact instanceof DutyArose arose && arose.duty() instanceof Duty.Cancel);
    }

    /** What the law cancels is cancelled by the shop, with the name of the rule as its reason: all that has not gone out. */
    private static List<Event> cancelled(LockedPreOrder locked, List<Event> facts) {
        PreOrder preOrder = locked.preOrder();
        long left = preOrder.stages().active();
        List<Move> moves = isCancelled(facts) && left > 0 ? preOrder.cancellation(left) : List.of();
        String rule = preOrder.standing().delay().orElseThrow().rule();
        return moves.isEmpty() ? List.of() : MoveDesk.cancelled(locked, moves, Cancellation.byShop(rule));
    }

    private static Outcome outcome(List<Event> facts) {
        List<Duty> duties = facts.stream()
                .flatMap(fact -> fact instanceof DutyArose arose ? Stream.of(arose.duty()) : Stream.empty())
                .toList();
        return new Outcome(((DelayFactHeard) facts.get(0)).next(), duties);
    }
}
