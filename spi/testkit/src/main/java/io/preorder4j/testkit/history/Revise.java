package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.offer.Offer;

/** An offer is revised. */
record Revise(Offer revision) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.revise(key, revision);
    }

    @Override
    public Command altered() {
        return new Revise(revision.withPolicy("other"));
    }

    @Override
    public String toString() {
        return "revise " + Open.sentence(revision);
    }
}
