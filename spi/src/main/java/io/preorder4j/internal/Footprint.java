package io.preorder4j.internal;

import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the sale of an order depends on, so that it can be read for many orders at once.
 *
 * @param skus what is bought
 * @param lines the lines of the order
 * @param customer who buys
 */
record Footprint(SortedSet<Sku> skus, Set<PreOrderId> lines, CustomerId customer) {

    static Footprint of(PlaceOrder order) {
        return new Footprint(
                order.lines().stream().map(OrderLine::sku).collect(Collectors.toCollection(TreeSet::new)),
                order.lines().stream()
                        .map(line -> new PreOrderId(order.orderId(), line.lineId()))
                        .collect(Collectors.toSet()),
                order.customer());
    }
}
