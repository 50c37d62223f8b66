package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.preorder.PreOrderId;

/** A payment is made, or fails. */
record Pay(PreOrderId id, boolean paid) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return paid ? preOrders.paid(key, id) : preOrders.paymentFailed(key, id);
    }

    @Override
    public Command altered() {
        return new Pay(id, !paid);
    }

    @Override
    public String toString() {
        return id + (paid ? " is paid" : "'s payment fails");
    }
}
