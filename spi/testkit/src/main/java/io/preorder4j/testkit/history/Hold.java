package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import java.time.Duration;

/** A customer begins a checkout. */
record Hold(PlaceOrder order, Duration timeToLive) implements Ordering {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.hold(key, order, timeToLive);
    }

    @Override
    public Ordering with(PlaceOrder other) {
        return new Hold(other, timeToLive);
    }

    @Override
    public String toString() {
        return order.customer() + " holds for " + timeToLive + " " + Ordering.sentence(order);
    }
}
