package io.preorder4j.examples.hosttransaction;

import io.preorder4j.command.PlaceOrder;

/** How the shop sells: its own row for the order and the pre-order, in one transaction. */
interface Checkout {

    /** Sells an order whole, or leaves no trace of it, and tells which. */
    boolean sell(PlaceOrder order);
}
