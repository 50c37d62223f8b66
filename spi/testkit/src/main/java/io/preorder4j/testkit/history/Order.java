package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.OrderLine;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer orders. */
record Order(PlaceOrder order) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.place(key, order);
    }

    Stream<PreOrderId> lines() {
        return order.lines().stream().map(line -> new PreOrderId(order.orderId(), line.lineId()));
    }

    @Override
    public Command altered() {
        return new Order(new PlaceOrder(
                order.orderId(),
                order.customer(),
                order.lines().stream().map(Order::oneMore).toList()));
    }

    @Override
    public String toString() {
        return order.customer() + " orders " + order.orderId() + ": "
                + order.lines().stream().map(Order::sentence).collect(Collectors.joining(", "));
    }

    private static OrderLine oneMore(OrderLine line) {
        return new OrderLine(line.lineId(), line.sku(), line.units() + 1, line.tags());
    }

    private static String sentence(OrderLine line) {
        String tags = line.tags().stream().map(Tag::value).collect(Collectors.joining(" "));
        return line.units() + " of " + line.sku() + (tags.isEmpty() ? "" : " " + tags);
    }
}
