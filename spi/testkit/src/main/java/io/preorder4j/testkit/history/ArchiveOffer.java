package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;

/** What is over of an offer goes into the archive. */
record ArchiveOffer(Sku sku) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.archive().archive(key, sku);
    }

    @Override
    public Command altered() {
        return new ArchiveOffer(new Sku("other " + sku));
    }

    @Override
    public String toString() {
        return "archive " + sku;
    }
}
