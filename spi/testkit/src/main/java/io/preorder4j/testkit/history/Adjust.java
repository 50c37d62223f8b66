package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.stock.Adjustment;

/** Stock is corrected. */
record Adjust(Adjustment adjustment) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.adjust(key, adjustment);
    }

    @Override
    public Command altered() {
        return new Adjust(new Adjustment(adjustment.id(), adjustment.sku(), adjustment.units(), "other"));
    }

    @Override
    public String toString() {
        return "adjust " + adjustment.id() + ": " + adjustment.units() + " of " + adjustment.sku();
    }
}
