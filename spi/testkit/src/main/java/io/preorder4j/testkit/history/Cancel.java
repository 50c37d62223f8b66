package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;

/** Units of a pre-order are cancelled: so many, or all but so many. */
record Cancel(PreOrderId id, long units, boolean allBut, Cancellation why) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return allBut ? preOrders.reduce(key, id, units, why) : preOrders.cancel(key, id, units, why);
    }

    @Override
    public Command altered() {
        return new Cancel(id, units + 1, allBut, why);
    }

    @Override
    public String toString() {
        return "cancel " + (allBut ? "all but " : "") + units + " of " + id + " for the " + why.by();
    }
}
