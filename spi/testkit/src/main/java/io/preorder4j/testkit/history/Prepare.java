package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.offer.Offer;

/** An offer is drafted. */
record Prepare(Offer offer) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.draft(key, offer);
    }

    @Override
    public Command altered() {
        return new Prepare(offer.withPolicy("other"));
    }

    @Override
    public String toString() {
        return "draft " + Open.sentence(offer);
    }
}
