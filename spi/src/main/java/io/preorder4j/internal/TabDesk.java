package io.preorder4j.internal;

import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderUnblocked;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.Queue;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.tab.Expectation;
import io.preorder4j.tab.Explanation;
import io.preorder4j.tab.Obstacle;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.Place;
import io.preorder4j.tab.PreOrderCount;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.PreOrderPage;
import io.preorder4j.tab.ServedBefore;
import io.preorder4j.tab.ServedBefore.Why;
import io.preorder4j.tab.Sorting;
import io.preorder4j.tab.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers what people ask about pre-orders. */
public final class TabDesk {

    private static final int MOST_SERVED_BEFORE = 20;

    private final Transactions transactions;

    /**
     * A desk for questions.
     *
     * @param transactions where things are looked up
     */
    public TabDesk(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Finds a page of pre-orders.
     *
     * @param filter which
     * @param sorting in which order
     * @param after where the page begins
     * @param limit how many
     * @return the page
     */
    public PreOrderPage find(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        Batch.checked("limit", limit);
        List<PreOrder> found = transactions.read(unit -> unit.preOrders().search(filter, sorting, after, limit));
        Optional<PageMark> next =
                found.size() < limit ? Optional.empty() : Optional.of(PageMark.of(found.get(found.size() - 1)));
        return new PreOrderPage(found, next);
    }

    /**
     * Counts pre-orders by status.
     *
     * @param filter which
     * @return how many are in each status that any is in
     */
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter) {
        return transactions.read(unit -> unit.preOrders().count(filter));
    }

    /**
     * Counts pre-orders by status, as far as a person looks.
     *
     * @param filter which
     * @param most up to which number those in one status are counted
     * @return how many are in each status that any is in
     */
    public Map<PreOrderStatus, PreOrderCount> count(PreOrderFilter filter, int most) {
        Batch.checked("most", most);
        Map<PreOrderStatus, PreOrderCount> counts = new EnumMap<>(PreOrderStatus.class);
        transactions
                .read(unit -> unit.preOrders().count(filter, most + 1))
                .forEach((status, count) -> counts.put(status, PreOrderCount.of(count, most)));
        return counts;
    }

    /**
     * Tells what happened to an order line.
     *
     * @param id the order line
     * @return all of it, in order
     */
    public List<JournalEntry> timeline(PreOrderId id) {
        return transactions.read(unit -> Timelines.of(unit, id));
    }

    /**
     * Tells from where the goods of a pre-order came.
     *
     * @param id the pre-order
     * @return its lots, the oldest first
     */
    public List<Source> sources(PreOrderId id) {
        return transactions.read(unit -> unit.lots().holdings(Set.of(id)).getOrDefault(id, List.of()).stream()
                .map(holding -> source(unit, holding))
                .toList());
    }

    /**
     * Tells who has units of a receipt.
     *
     * @param receipt the receipt
     * @param sku the SKU
     * @param afterSequence the number of the last one of the page before
     * @param limit how many
     * @return who has how many, by number
     */
    public List<Holding> recall(ReceiptId receipt, Sku sku, long afterSequence, int limit) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> {
            BookedReceipt booked = unit.stocks()
                    .receipt(receipt)
                    .orElseThrow(() -> new UnknownIdException("receipt", receipt.value()));
            return unit.lots().holders(sku, booked.lot(), afterSequence, limit);
        });
    }

    /**
     * Explains why a pre-order has not got all its units yet.
     *
     * @param id the pre-order
     * @return the explanation, if there is such a pre-order
     */
    public Optional<Explanation> explain(PreOrderId id) {
        return transactions.read(
                unit -> Optional.ofNullable(unit.preOrders().find(Set.of(id)).get(id))
                        .map(preOrder -> explained(unit, preOrder)));
    }

    private static Explanation explained(UnitOfWork unit, PreOrder preOrder) {
        if (!preOrder.isInBacklog()) {
            return new Explanation(
                    preOrder, Optional.empty(), obstacles(unit, preOrder), List.of(), servedBefore(unit, preOrder));
        }
        Queue ahead = unit.preOrders().ahead(preOrder.sku(), preOrder.rank());
        return new Explanation(
                preOrder,
                Optional.of(new Place(ahead.preOrders() + 1, ahead.units())),
                obstacles(unit, preOrder),
                expected(unit, preOrder, ahead.units()),
                servedBefore(unit, preOrder));
    }

    private static List<Obstacle> obstacles(UnitOfWork unit, PreOrder preOrder) {
        List<Obstacle> obstacles = new ArrayList<>();
        preOrder.standing().heldUntil().ifPresent(until -> obstacles.add(new Obstacle.Held(until)));
        preOrder.standing().blocks().forEach(reason -> obstacles.add(new Obstacle.Blocked(reason)));
        if (!preOrder.standing().payment().isSettled()) {
            obstacles.add(new Obstacle.NotPaid(preOrder.standing().payment()));
        }
        Offer offer = unit.offers().find(Set.of(preOrder.sku())).get(preOrder.sku());
        Stock stock =
                unit.stocks().find(Set.of(preOrder.sku())).getOrDefault(preOrder.sku(), Stock.none(preOrder.sku()));
        if (offer != null && preOrder.isInBacklog() && stock.free() > 0) {
            obstacles.add(
                    offer.mode() == AllocationMode.MANUAL
                            ? new Obstacle.AllocatedByHand(stock.free())
                            : new Obstacle.KeptByPolicy(stock.free(), offer.policy()));
        }
        return obstacles;
    }

    /** Goods are given in the order of ranks: the first units that come are for those ahead. */
    private static List<Expectation> expected(UnitOfWork unit, PreOrder preOrder, long unitsAhead) {
        long ahead = unitsAhead;
        long missing = preOrder.stages().in(Stage.WAITING);
        List<Expectation> expected = new ArrayList<>();
        for (Supply supply : unit.stocks().expected(preOrder.sku(), Batch.MAX)) {
            long passing = Math.min(ahead, supply.outstanding());
            ahead -= passing;
            long reaching = Math.min(missing, supply.outstanding() - passing);
            missing -= reaching;
            if (reaching > 0) {
                expected.add(new Expectation(supply.id(), supply.expectedOn(), reaching));
            }
        }
        return expected;
    }

    private static List<ServedBefore> servedBefore(UnitOfWork unit, PreOrder preOrder) {
        if (preOrder.stages().in(Stage.WAITING) + preOrder.stages().in(Stage.HELD) == 0) {
            return List.of();
        }
        boolean couldNotTake = couldNotTake(unit, preOrder);
        PreOrderFilter served = PreOrderFilter.all()
                .sku(preOrder.sku())
                .statuses(
                        PreOrderStatus.PARTIALLY_ALLOCATED,
                        PreOrderStatus.ALLOCATED,
                        PreOrderStatus.PICKED,
                        PreOrderStatus.PACKED,
                        PreOrderStatus.AWAITING_SHIPMENT,
                        PreOrderStatus.PARTIALLY_DISPATCHED,
                        PreOrderStatus.DISPATCHED);
        return unit
                .preOrders()
                .search(served, Sorting.BY_SEQUENCE, Optional.of(PageMark.of(preOrder)), MOST_SERVED_BEFORE)
                .stream()
                .map(other ->
                        new ServedBefore(other.id(), other.stages().withGoods(), why(preOrder, other, couldNotTake)))
                .toList();
    }

    private static Why why(PreOrder preOrder, PreOrder other, boolean couldNotTake) {
        if (other.rank().compareTo(preOrder.rank()) < 0) {
            return Why.RANKED_BEFORE;
        }
        return couldNotTake ? Why.THIS_ONE_COULD_NOT_TAKE : Why.SHARED_OTHERWISE;
    }

    /** It is or was kept from goods: by a block, by a hold, or by a lot that it lost again. */
    private static boolean couldNotTake(UnitOfWork unit, PreOrder preOrder) {
        return !preOrder.standing().allowsAllocation()
                || Timelines.of(unit, preOrder.id()).stream()
                        .map(JournalEntry::event)
                        .anyMatch(event -> event instanceof PreOrderUnblocked
                                || (event instanceof UnitsMoved moved
                                        && moved.move().from() == Stage.HELD));
    }

    private static Source source(UnitOfWork unit, Holding holding) {
        long sequence = holding.lot().sequence();
        JournalEntry arrival = unit.journal().page(sequence - 1, 1).get(0);
        return new Source(holding.lot(), arrival.event(), holding.units());
    }
}
