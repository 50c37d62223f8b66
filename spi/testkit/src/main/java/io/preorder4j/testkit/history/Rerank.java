package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.PreOrderId;

/** The policy ranks a pre-order anew. */
record Rerank(PreOrderId id) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.rerank(key, id);
    }

    @Override
    public Command altered() {
        return new Rerank(new PreOrderId(id.orderId(), id.lineId() + "-other"));
    }

    @Override
    public String toString() {
        return "rerank " + id;
    }
}
