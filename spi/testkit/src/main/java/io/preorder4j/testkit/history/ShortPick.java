package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.AdjustmentId;

/** Units are not on the shelf. */
record ShortPick(PreOrderId id, long units, AdjustmentId loss) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.shortPick(key, id, units, loss);
    }

    @Override
    public Command altered() {
        return new ShortPick(id, units + 1, loss);
    }

    @Override
    public String toString() {
        return "do not find " + units + " of " + id + ", " + loss;
    }
}
