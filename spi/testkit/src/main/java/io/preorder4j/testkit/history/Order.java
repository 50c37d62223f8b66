package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;

/** A customer orders. */
record Order(PlaceOrder order) implements Ordering {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.place(key, order);
    }

    @Override
    public Ordering with(PlaceOrder other) {
        return new Order(other);
    }

    @Override
    public String toString() {
        return order.customer() + " orders " + Ordering.sentence(order);
    }
}
