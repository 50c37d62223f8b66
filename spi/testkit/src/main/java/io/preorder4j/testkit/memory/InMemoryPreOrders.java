package io.preorder4j.testkit.memory;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.Queue;
import io.preorder4j.spi.StoreException;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Pre-orders, the lines they stand in, and what each buyer has. */
final class InMemoryPreOrders implements PreOrderRepository {

    private final Transactions transactions;
    private final InMemoryHoldings holdings;
    private final ArchivedPreOrders archived;
    private final Sorted<Long, PreOrder> placements = new Sorted<>(PreOrder::sequence);
    private final Grouped<Sku, Rank, PreOrder> waiting = line(PreOrder::isInBacklog, PreOrder::rank);
    private final Grouped<Sku, Rank, PreOrder> queue = line(preOrder -> queued(preOrder) > 0, PreOrder::rank);
    private final Grouped<Sku, Rank, PreOrder> allocated = line(PreOrder::canLoseUnits, PreOrder::rank);
    private final Grouped<Sku, Deadline, PreOrder> held =
            line(preOrder -> preOrder.stages().in(Stage.HELD) > 0, Deadline::ofHold);
    private final Grouped<Sku, Deadline, PreOrder> unpaid =
            line(preOrder -> preOrder.standing().payment().dueBy().isPresent(), Deadline::ofPayment);
    private final Grouped<Sku, Deadline, PreOrder> delayed =
            line(preOrder -> preOrder.delayDeadline().isPresent(), Deadline::ofDelay);
    private final Purchases purchases = new Purchases();
    private final Table<PreOrderId, PreOrder> preOrders;

    InMemoryPreOrders(Transactions transactions, InMemoryHoldings holdings, ArchivedPreOrders archived) {
        this.transactions = transactions;
        this.holdings = holdings;
        this.archived = archived;
        preOrders = new Table<>(
                "pre-order",
                transactions,
                List.of(placements, waiting, queue, allocated, held, unpaid, delayed, purchases));
    }

    /** Some pre-orders of each SKU, in an order. */
    private static <K extends Comparable<K>> Grouped<Sku, K, PreOrder> line(
            Predicate<PreOrder> standsInIt, Function<PreOrder, K> place) {
        return new Grouped<>(
                preOrder -> standsInIt.test(preOrder) ? Optional.of(preOrder.sku()) : Optional.empty(), place);
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return preOrders.find(ids);
    }

    @Override
    public Set<PreOrderId> placed(Set<PreOrderId> ids) {
        Set<PreOrderId> placed = new HashSet<>(find(ids).keySet());
        placed.addAll(archived.find(ids).keySet());
        return placed;
    }

    @Override
    public List<PreOrder> page(long afterSequence, int limit) {
        return preOrders.page(placements, Optional.of(afterSequence), limit);
    }

    @Override
    public void add(Collection<PreOrder> added) {
        for (PreOrder preOrder : added) {
            if (placements.contains(preOrder.sequence())) {
                throw new StoreException(
                        "there is a pre-order with sequence " + preOrder.sequence() + " already", null);
            }
            preOrders.add(preOrder.id(), preOrder);
        }
    }

    @Override
    public void move(List<UnitsMoved> moves) {
        for (UnitsMoved moved : moves) {
            transactions.locks().requireTallyOrStock(moved.sku());
            PreOrder preOrder = stored(moved.id());
            check(preOrder, moved);
            preOrders.update(preOrder.id(), preOrder.after(moved.move()));
            holdings.follow(moved);
        }
    }

    @Override
    public void update(Collection<PreOrder> updated) {
        for (PreOrder next : updated) {
            PreOrder before = stored(next.id());
            transactions.locks().requireTallyOrStock(before.sku());
            if (before.sequence() != next.sequence()) {
                throw new StoreException(
                        "pre-order " + next.id() + " has the sequence " + before.sequence() + ", not "
                                + next.sequence(),
                        null);
            }
            preOrders.update(
                    next.id(),
                    before.tagged(next.tags()).ranked(next.rank().value()).with(next.standing()));
        }
    }

    @Override
    public void tell(Collection<PromiseChanged> changes) {
        for (PromiseChanged changed : changes) {
            PreOrder preOrder = stored(changed.id());
            transactions.locks().requireTallyOrStock(preOrder.sku());
            preOrders.update(preOrder.id(), preOrder.told(changed.to()));
        }
    }

    @Override
    public void boughtBy(Set<PreOrderId> ids, CustomerId customer) {
        Limits.checkBatch(ids);
        ids.forEach(id -> preOrders.update(id, stored(id).boughtBy(customer)));
    }

    @Override
    public List<Claim> backlog(Sku sku, Rank after, int limit) {
        transactions.requireRunning();
        return claims(
                waiting.in(sku).tailMap(after, false).values(),
                preOrder -> preOrder.stages().in(Stage.WAITING),
                limit);
    }

    @Override
    public List<Claim> queue(Sku sku, Rank after, int limit) {
        transactions.requireRunning();
        return claims(queue.in(sku).tailMap(after, false).values(), InMemoryPreOrders::queued, limit);
    }

    @Override
    public List<Claim> queueBackward(Sku sku, Rank from, int limit) {
        transactions.requireRunning();
        return claims(queue.in(sku).headMap(from, true).descendingMap().values(), InMemoryPreOrders::queued, limit);
    }

    @Override
    public List<Claim> lastAllocated(Sku sku, int limit) {
        transactions.requireRunning();
        return claims(
                allocated.in(sku).descendingMap().values(),
                preOrder -> preOrder.stages().in(Stage.ALLOCATED),
                limit);
    }

    @Override
    public Queue ahead(Sku sku, Rank rank) {
        transactions.requireRunning();
        long before = 0;
        long units = 0;
        for (PreOrder preOrder : waiting.in(sku).headMap(rank, false).values()) {
            before++;
            units += preOrder.stages().in(Stage.WAITING);
        }
        return new Queue(before, units);
    }

    @Override
    public Map<Optional<Instant>, Long> waitingByDue(Sku sku) {
        transactions.requireRunning();
        Map<Optional<Instant>, Long> units = new HashMap<>();
        for (PreOrder preOrder : placements.rest(Optional.empty())) {
            long waiting = preOrder.stages().in(Stage.WAITING);
            if (waiting > 0 && preOrder.sku().equals(sku)) {
                units.merge(preOrder.purchase().due(), waiting, Long::sum);
            }
        }
        return units;
    }

    @Override
    public List<PreOrder> held(Sku sku, int limit) {
        transactions.requireRunning();
        return Limits.page(held.in(sku).values(), limit);
    }

    @Override
    public List<PreOrder> unpaid(Sku sku, int limit) {
        transactions.requireRunning();
        return Limits.page(unpaid.in(sku).values(), limit);
    }

    @Override
    public List<PreOrder> delayed(Sku sku, Instant after, long afterSequence, int limit) {
        transactions.requireRunning();
        return Limits.page(
                delayed.in(sku)
                        .tailMap(new Deadline(after, afterSequence), false)
                        .values(),
                limit);
    }

    @Override
    public List<PreOrder> ofOrders(Set<String> orderIds) {
        transactions.requireRunning();
        Limits.checkBatch(orderIds);
        List<PreOrder> lines = new ArrayList<>();
        for (PreOrder preOrder : placements.rest(Optional.empty())) {
            if (orderIds.contains(preOrder.id().orderId())) {
                lines.add(preOrder);
            }
        }
        return lines;
    }

    @Override
    public List<PreOrder> search(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        transactions.requireRunning();
        return switch (sorting) {
            case BY_SEQUENCE -> Limits.page(placements.rest(after.map(PageMark::sequence)), filter::admits, limit);
            case BY_DUE -> Limits.page(sorted(filter, PageMark.order(sorting), after), limit);
        };
    }

    @Override
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter) {
        transactions.requireRunning();
        Map<PreOrderStatus, Long> counts = new EnumMap<>(PreOrderStatus.class);
        for (PreOrder preOrder : placements.rest(Optional.empty())) {
            if (filter.admits(preOrder)) {
                counts.merge(preOrder.status(), 1L, Long::sum);
            }
        }
        return counts;
    }

    @Override
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter, int most) {
        Map<PreOrderStatus, Long> counts = count(filter);
        counts.replaceAll((status, count) -> Math.min(count, most));
        return counts;
    }

    @Override
    public Map<Buyer, Long> activeUnits(Set<Buyer> buyers) {
        transactions.requireRunning();
        Limits.checkBatch(buyers);
        return purchases.of(buyers);
    }

    /** Somebody else keeps it from now on. */
    PreOrder remove(PreOrderId id) {
        PreOrder removed = stored(id);
        preOrders.remove(id);
        return removed;
    }

    private PreOrder stored(PreOrderId id) {
        return preOrders.find(id).orElseThrow(() -> new StoreException("there is no pre-order " + id, null));
    }

    private List<PreOrder> sorted(PreOrderFilter filter, Comparator<PageMark> order, Optional<PageMark> after) {
        return placements.rest(Optional.empty()).stream()
                .filter(filter::admits)
                .filter(preOrder -> after.isEmpty() || order.compare(PageMark.of(preOrder), after.get()) > 0)
                .sorted(Comparator.comparing(PageMark::of, order))
                .toList();
    }

    private static List<Claim> claims(Collection<PreOrder> line, ToLongFunction<PreOrder> units, int limit) {
        return Limits.page(line, limit).stream()
                .map(preOrder -> new Claim(preOrder.id(), preOrder.rank(), units.applyAsLong(preOrder)))
                .toList();
    }

    private static long queued(PreOrder preOrder) {
        return preOrder.stages().in(Stage.HELD) + preOrder.stages().in(Stage.WAITING);
    }

    /** A database would find the row by these, or not find it. */
    private static void check(PreOrder preOrder, UnitsMoved moved) {
        if (!preOrder.sku().equals(moved.sku()) || !preOrder.rank().equals(moved.rank())) {
            throw new StoreException(
                    "pre-order " + preOrder.id() + " is of SKU " + preOrder.sku() + " and has " + preOrder.rank()
                            + ", not " + moved.sku() + " and " + moved.rank(),
                    null);
        }
        if (preOrder.stages().in(moved.move().from()) < moved.move().units()) {
            throw new StoreException(
                    "cannot move " + moved.move() + " of " + preOrder.stages() + " of pre-order " + preOrder.id(),
                    null);
        }
    }
}
