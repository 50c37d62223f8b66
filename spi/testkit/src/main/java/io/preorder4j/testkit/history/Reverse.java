package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.ReceiptId;

/** A receipt is taken back. */
record Reverse(ReceiptId id) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.reverse(key, id);
    }

    @Override
    public Command altered() {
        return new Reverse(new ReceiptId(id + "-other"));
    }

    @Override
    public String toString() {
        return "reverse " + id;
    }
}
