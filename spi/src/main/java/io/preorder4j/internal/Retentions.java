package io.preorder4j.internal;

import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.privacy.Retention;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.UnitOfWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why pre-orders are not over, and have to name their customers for now. */
final class Retentions {

    private Retentions() {}

    /** The first reason of each of some pre-orders, at most 1000, that has one. */
    static Map<PreOrderId, Retention> of(UnitOfWork unit, Collection<PreOrder> preOrders) {
        Map<PreOrderId, Retention> reasons = new HashMap<>();
        if (!preOrders.isEmpty()) {
            Set<PreOrderId> unsent = unsent(unit, orders(preOrders));
            for (PreOrder preOrder : preOrders) {
                Retention.of(preOrder, unsent.contains(preOrder.id()))
                        .ifPresent(reason -> reasons.put(preOrder.id(), reason));
            }
        }
        return reasons;
    }

    static Set<String> orders(Collection<PreOrder> preOrders) {
        return preOrders.stream().map(preOrder -> preOrder.id().orderId()).collect(Collectors.toSet());
    }

    private static Set<PreOrderId> unsent(UnitOfWork unit, Set<String> orders) {
        return unit.notices().ofOrders(orders).stream()
                .filter(owed -> owed.delivery().state() == Delivery.State.PENDING)
                .map(OwedNotice::notice)
                .map(Notice::preOrder)
                .collect(Collectors.toSet());
    }
}
