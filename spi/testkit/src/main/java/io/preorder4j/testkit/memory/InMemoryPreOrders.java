package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.StoreException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pre-orders, the two lines they stand in, and what each buyer has. */
final class InMemoryPreOrders implements PreOrderRepository {

    private final Transactions transactions;
    private final Sorted<Long, PreOrder> placements = new Sorted<>(PreOrder::sequence);
    private final Line waiting = new Line(Stage.WAITING);
    private final Line allocated = new Line(Stage.ALLOCATED);
    private final Purchases purchases = new Purchases();
    private final Table<PreOrderId, PreOrder> preOrders;

    InMemoryPreOrders(Transactions transactions) {
        this.transactions = transactions;
        preOrders = new Table<>("pre-order", transactions, List.of(placements, waiting, allocated, purchases));
    }

    @Override
    public Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return preOrders.find(ids);
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
            PreOrder preOrder = preOrders
                    .find(moved.id())
                    .orElseThrow(() -> new StoreException("there is no pre-order " + moved.id(), null));
            check(preOrder, moved);
            preOrders.update(preOrder.id(), preOrder.after(moved.move()));
        }
    }

    @Override
    public List<Claim> backlog(Sku sku, Rank after, int limit) {
        transactions.requireRunning();
        return waiting.behind(sku, after, limit);
    }

    @Override
    public List<Claim> lastAllocated(Sku sku, int limit) {
        transactions.requireRunning();
        return allocated.last(sku, limit);
    }

    @Override
    public Map<Buyer, Long> activeUnits(Set<Buyer> buyers) {
        transactions.requireRunning();
        Limits.checkBatch(buyers);
        return purchases.of(buyers);
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
