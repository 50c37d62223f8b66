package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.PreOrderId;

/** A pre-order keeps its units, or no longer. */
record Pin(PreOrderId id, boolean pinned) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return pinned ? preOrders.pin(key, id) : preOrders.unpin(key, id);
    }

    @Override
    public Command altered() {
        return new Pin(id, !pinned);
    }

    @Override
    public String toString() {
        return (pinned ? "pin " : "unpin ") + id;
    }
}
