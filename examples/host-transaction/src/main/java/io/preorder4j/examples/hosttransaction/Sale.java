package io.preorder4j.examples.hosttransaction;

import io.preorder4j.PreOrders;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;

/** What both ways of selling ask of the library. */
final class Sale {

    private Sale() {}

    /** Places an order, under a key that a second click repeats, and tells whether it was sold. */
    static boolean placed(PreOrders preOrders, PlaceOrder order) {
        return preOrders.place(new CommandKey("checkout-" + order.orderId()), order.allOrNothing()).outcome().stream()
                .allMatch(LineOutcome.Placed.class::isInstance);
    }
}
