package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Set;

/** Tags of a pre-order are set and removed. */
record Label(PreOrderId id, Set<Tag> set, Set<Tag> removed) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.tag(key, id, set, removed);
    }

    @Override
    public Command altered() {
        return new Label(id, Set.of(new Tag("other")), removed);
    }

    @Override
    public String toString() {
        return "tag " + id + " with [" + Tag.joined(set) + "], no longer with [" + Tag.joined(removed) + "]";
    }
}
