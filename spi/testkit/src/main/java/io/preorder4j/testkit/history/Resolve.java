package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;

/** A checkout is finished, or given up. */
record Resolve(String orderId, boolean finished) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return finished ? preOrders.confirmHold(key, orderId) : preOrders.releaseHold(key, orderId);
    }

    @Override
    public Command altered() {
        return new Resolve(orderId, !finished);
    }

    @Override
    public String toString() {
        return (finished ? "confirm" : "release") + " the hold of " + orderId;
    }
}
