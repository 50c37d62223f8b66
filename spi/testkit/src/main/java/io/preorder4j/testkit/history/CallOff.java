package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.SupplyId;

/** Nothing more will come of a supply. */
record CallOff(SupplyId id) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.cancel(key, id);
    }

    @Override
    public Command altered() {
        return new CallOff(new SupplyId(id + "-other"));
    }

    @Override
    public String toString() {
        return "call off " + id;
    }
}
