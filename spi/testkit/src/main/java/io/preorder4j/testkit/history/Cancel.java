package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.PreOrderId;

/** Units of a pre-order are cancelled. */
record Cancel(PreOrderId id, long units) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.cancel(key, id, units);
    }

    @Override
    public Command altered() {
        return new Cancel(id, units + 1);
    }

    @Override
    public String toString() {
        return "cancel " + units + " of " + id;
    }
}
