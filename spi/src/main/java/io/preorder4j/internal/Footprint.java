package io.preorder4j.internal;

import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a command at the checkout depends on, so that it can be read for many at once.
 *
 * @param orderId the order that it is about
 * @param skus what is bought
 * @param lines the lines that are to be pre-orders
 * @param customer who buys
 * @param held the order whose lines are held already
 */
record Footprint(
        String orderId, SortedSet<Sku> skus, Set<PreOrderId> lines, Optional<CustomerId> customer, Set<String> held) {

    private static final Object HOLDS = "holds";

    /** An order that is to be placed or held. */
    static Footprint of(PlaceOrder order) {
        return new Footprint(
                order.orderId(),
                order.lines().stream().map(OrderLine::sku).collect(Collectors.toCollection(TreeSet::new)),
                order.lines().stream()
                        .map(line -> new PreOrderId(order.orderId(), line.lineId()))
                        .collect(Collectors.toSet()),
                Optional.of(order.customer()),
                Set.of());
    }

    /** An order that is held. */
    static Footprint ofHeld(String orderId) {
        return new Footprint(orderId, new TreeSet<>(), Set.of(), Optional.empty(), Set.of(orderId));
    }

    /** What a crowd may want, while others want something else. */
    Object lane() {
        return skus.isEmpty() ? HOLDS : skus.first();
    }

    /** How many facts it comes to, more or less. */
    int weight() {
        return Math.max(1, lines.size());
    }
}
