package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrderId;

/** A pre-order is blocked, or unblocked. */
record Block(PreOrderId id, BlockReason reason, boolean blocked) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return blocked ? preOrders.block(key, id, reason) : preOrders.unblock(key, id, reason);
    }

    @Override
    public Command altered() {
        return new Block(id, reason, !blocked);
    }

    @Override
    public String toString() {
        return (blocked ? "block " : "unblock ") + id + " for " + reason;
    }
}
