package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pre-orders that are over. Their lines stay placed. */
final class ArchivedPreOrders {

    private final Sorted<Long, PreOrder> placements = new Sorted<>(PreOrder::sequence);
    private final Grouped<Sku, Long, PreOrder> bySku =
            new Grouped<>(preOrder -> Optional.of(preOrder.sku()), PreOrder::sequence);
    private final Table<PreOrderId, PreOrder> preOrders;

    ArchivedPreOrders(Transactions transactions) {
        preOrders = new Table<>("archived pre-order", transactions, List.of(placements, bySku));
    }

    void add(PreOrder preOrder) {
        preOrders.add(preOrder.id(), preOrder);
    }

    void update(PreOrder preOrder) {
        preOrders.update(preOrder.id(), preOrder);
    }

    void remove(PreOrderId id) {
        preOrders.remove(id);
    }

    Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids) {
        return preOrders.find(ids);
    }

    List<PreOrder> page(long afterSequence, int limit) {
        return preOrders.page(placements, Optional.of(afterSequence), limit);
    }

    List<PreOrder> of(Sku sku, int limit) {
        return Limits.page(bySku.in(sku).values(), limit);
    }
}
