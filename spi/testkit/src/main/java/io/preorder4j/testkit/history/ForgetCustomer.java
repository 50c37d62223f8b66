package io.preorder4j.testkit.history;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;

/** A customer wants to be forgotten. */
record ForgetCustomer(CustomerId customer) implements Command {

    @Override
    public Answer<?> send(PreOrders preOrders, CommandKey key) {
        return preOrders.privacy().anonymise(key, customer);
    }

    @Override
    public Command altered() {
        return new ForgetCustomer(new CustomerId("other " + customer));
    }

    @Override
    public String toString() {
        return "forget " + customer;
    }
}
