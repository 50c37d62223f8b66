package io.preorder4j.internal;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.Queue;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Pre-orders that are written in the end, and are found before as if they had been. What customers have bought, and which lines are
 * there already, is read once. All of this is read anew after something was done to pre-orders that are stored.
 */
final class SharedPreOrders implements PreOrderRepository {

    private final SharedUnit shared;
    private final PreOrderRepository stored;
    private final Draft<PreOrder> added = new Draft<>();
    private final Draft<UnitsMoved> moved = new Draft<>();
    private final Draft<PreOrder> updated = new Draft<>();
    private final Set<PreOrderId> placed = new HashSet<>();
    private final Set<PreOrderId> asked = new HashSet<>();
    private final Map<Buyer, Long> bought = new HashMap<>();
    private final Map<String, List<PreOrder>> orders = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    SharedPreOrders(SharedUnit shared, PreOrderRepository stored) {
        this.shared = shared;
        this.stored = stored;
    }

    /** Which of these lines are there. */
    void know(Set<PreOrderId> ids, Set<PreOrderId> found) {
        placed.addAll(found);
        asked.addAll(ids);
    }

    void keep() {
        added.keep();
        moved.keep();
        updated.keep();
    }

    void forget() {
        moved.forget();
        updated.forget();
        added.forget().forEach(preOrder -> {
            placed.remove(preOrder.id());
            bought.computeIfPresent(
                    buyer(preOrder), (buyer, units) -> units - preOrder.stages().active());
        });
    }

    boolean write() {
        boolean some = added.hasMore() || moved.hasMore() || updated.hasMore();
        write(added, stored::add);
        write(moved, stored::move);
        write(updated, stored::update);
        return some;
    }

    private static <T> void write(Draft<T> draft, Consumer<List<T>> how) {
        List<T> all = draft.take();
        if (!all.isEmpty()) {
            how.accept(all);
        }
    }

    /** Reads orders, each of which only one command is about: what it does to them can be written with the rest. */
    void read(Set<String> orderIds) {
        orders.clear();
        changed.clear();
        orderIds.forEach(orderId -> orders.put(orderId, new ArrayList<>()));
        stored.ofOrders(orderIds)
                .forEach(line -> orders.getOrDefault(line.id().orderId(), new ArrayList<>())
                        .add(line));
    }

    /** What is sold in the orders that were read. */
    Set<Sku> skus() {
        return orders.values().stream().flatMap(List::stream).map(PreOrder::sku).collect(Collectors.toSet());
    }

    @Override
    public Set<PreOrderId> placed(Set<PreOrderId> ids) {
        Set<PreOrderId> missing = new HashSet<>(ids);
        missing.removeAll(asked);
        if (!missing.isEmpty()) {
            placed.addAll(stored.placed(missing));
            asked.addAll(missing);
        }
        Set<PreOrderId> found = new HashSet<>(ids);
        found.retainAll(placed);
        return found;
    }

    @Override
    public Map<Buyer, Long> activeUnits(Set<Buyer> buyers) {
        Set<Buyer> missing = new HashSet<>(buyers);
        missing.removeAll(bought.keySet());
        if (!missing.isEmpty()) {
            Map<Buyer, Long> units = shared.toRead().preOrders().activeUnits(missing);
            missing.forEach(buyer -> bought.put(buyer, units.getOrDefault(buyer, 0L)));
        }
        Map<Buyer, Long> found = new HashMap<>();
        for (Buyer buyer : buyers) {
            long units = bought.getOrDefault(buyer, 0L);
            if (units > 0) {
                found.put(buyer, units);
            }
        }
        return found;
    }

    @Override
    public void add(Collection<PreOrder> preOrders) {
        added.addAll(preOrders);
        preOrders.forEach(preOrder -> {
            placed.add(preOrder.id());
            asked.add(preOrder.id());
            bought.computeIfPresent(
                    buyer(preOrder), (buyer, units) -> units + preOrder.stages().active());
        });
    }

    private static Buyer buyer(PreOrder preOrder) {
        return new Buyer(preOrder.sku(), preOrder.customer());
    }

    private PreOrderRepository toChange() {
        PreOrderRepository preOrders = shared.toChange().preOrders();
        placed.clear();
        asked.clear();
        bought.clear();
        if (!orders.isEmpty()) {
            read(Set.copyOf(orders.keySet()));
        }
        return preOrders;
    }

    @Override
    public List<PreOrder> ofOrders(Set<String> orderIds) {
        if (!orders.keySet().containsAll(orderIds)) {
            return toRead().ofOrders(orderIds);
        }
        if (orderIds.stream().anyMatch(changed::contains)) {
            readAgain();
        }
        return orderIds.stream()
                .flatMap(orderId -> orders.getOrDefault(orderId, List.of()).stream())
                .sorted(Comparator.comparingLong(PreOrder::sequence))
                .toList();
    }

    private void readAgain() {
        toRead();
        read(Set.copyOf(orders.keySet()));
    }

    @Override
    public void move(List<UnitsMoved> moves) {
        if (moves.stream().allMatch(move -> isRead(move.id()))) {
            moved.addAll(moves);
            moves.forEach(move -> changed.add(move.id().orderId()));
        } else {
            toChange().move(moves);
        }
    }

    @Override
    public void update(Collection<PreOrder> preOrders) {
        if (preOrders.stream().allMatch(preOrder -> isRead(preOrder.id()))) {
            updated.addAll(preOrders);
            preOrders.forEach(preOrder -> changed.add(preOrder.id().orderId()));
        } else {
            toChange().update(preOrders);
        }
    }

    private boolean isRead(PreOrderId id) {
        return orders.containsKey(id.orderId());
    }

    @Override
    public void tell(Collection<PromiseChanged> changes) {
        toChange().tell(changes);
    }

    @Override
    public void boughtBy(Set<PreOrderId> ids, CustomerId customer) {
        toChange().boughtBy(ids, customer);
    }

    private PreOrderRepository toRead() {
        return shared.toRead().preOrders();
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return toRead().find(ids);
    }

    @Override
    public List<PreOrder> page(long afterSequence, int limit) {
        return toRead().page(afterSequence, limit);
    }

    @Override
    public List<Claim> backlog(Sku sku, Rank after, int limit) {
        return toRead().backlog(sku, after, limit);
    }

    @Override
    public List<Claim> queue(Sku sku, Rank after, int limit) {
        return toRead().queue(sku, after, limit);
    }

    @Override
    public List<Claim> queueBackward(Sku sku, Rank from, int limit) {
        return toRead().queueBackward(sku, from, limit);
    }

    @Override
    public List<Claim> lastAllocated(Sku sku, int limit) {
        return toRead().lastAllocated(sku, limit);
    }

    @Override
    public Queue ahead(Sku sku, Rank rank) {
        return toRead().ahead(sku, rank);
    }

    @Override
    public Map<Optional<Instant>, Long> waitingByDue(Sku sku) {
        return toRead().waitingByDue(sku);
    }

    @Override
    public List<PreOrder> held(Sku sku, int limit) {
        return toRead().held(sku, limit);
    }

    @Override
    public List<PreOrder> unpaid(Sku sku, int limit) {
        return toRead().unpaid(sku, limit);
    }

    @Override
    public List<PreOrder> delayed(Sku sku, Instant after, long afterSequence, int limit) {
        return toRead().delayed(sku, after, afterSequence, limit);
    }

    @Override
    public List<PreOrder> search(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit) {
        return toRead().search(filter, sorting, after, limit);
    }

    @Override
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter) {
        return toRead().count(filter);
    }

    @Override
    public Map<PreOrderStatus, Long> count(PreOrderFilter filter, int most) {
        return toRead().count(filter, most);
    }
}
