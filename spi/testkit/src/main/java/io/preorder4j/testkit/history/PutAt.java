package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.PreOrderId;

/** A pre-order is put elsewhere in the backlog. */
record PutAt(PreOrderId id, long rank) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.putAt(key, id, rank);
    }

    @Override
    public Command altered() {
        return new PutAt(id, rank + 1);
    }

    @Override
    public String toString() {
        return "put " + id + " at " + rank;
    }
}
