package io.preorder4j.internal;

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pre-orders that are written in the end, and are found before as if they had been. What customers have bought, and which lines are
 * there already, is read once. All of this is read anew after something was done to pre-orders that are stored.
 */
final class SharedPreOrders implements PreOrderRepository {

    private final SharedUnit shared;
    private final PreOrderRepository stored;
    private final List<PreOrder> added = new ArrayList<>();
    private int kept;
    private final Map<PreOrderId, PreOrder> known = new HashMap<>();
    private final Set<PreOrderId> asked = new HashSet<>();
    private final Map<Buyer, Long> bought = new HashMap<>();

    SharedPreOrders(SharedUnit shared, PreOrderRepository stored) {
        this.shared = shared;
        this.stored = stored;
    }

    void keep() {
        kept = added.size();
    }

    void forget() {
        List<PreOrder> draft = added.subList(kept, added.size());
        draft.forEach(preOrder -> {
            known.remove(preOrder.id());
            bought.computeIfPresent(
                    buyer(preOrder), (buyer, units) -> units - preOrder.stages().active());
        });
        draft.clear();
    }

    boolean write() {
        boolean some = added.size() > kept;
        if (!added.isEmpty()) {
            stored.add(List.copyOf(added));
            added.clear();
            kept = 0;
        }
        return some;
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        Set<PreOrderId> missing = new HashSet<>(ids);
        missing.removeAll(asked);
        if (!missing.isEmpty()) {
            known.putAll(stored.find(missing));
            asked.addAll(missing);
        }
        Map<PreOrderId, PreOrder> found = new HashMap<>();
        for (PreOrderId id : ids) {
            Optional.ofNullable(known.get(id)).ifPresent(preOrder -> found.put(id, preOrder));
        }
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
        preOrders.forEach(preOrder -> {
            added.add(preOrder);
            known.put(preOrder.id(), preOrder);
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
        known.clear();
        asked.clear();
        bought.clear();
        return preOrders;
    }

    @Override
    public void move(List<UnitsMoved> moves) {
        toChange().move(moves);
    }

    @Override
    public void update(Collection<PreOrder> preOrders) {
        toChange().update(preOrders);
    }

    @Override
    public void tell(Collection<PromiseChanged> changes) {
        toChange().tell(changes);
    }

    private PreOrderRepository toRead() {
        return shared.toRead().preOrders();
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
}
