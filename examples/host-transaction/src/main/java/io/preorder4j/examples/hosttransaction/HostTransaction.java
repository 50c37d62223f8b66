package io.preorder4j.examples.hosttransaction;

import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.cart.OrderLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sells five records in two ways, and prints what is in the shop's table and in the library's after each order. */
public final class HostTransaction {

    private final Shop shop;
    private final PrintStream out;

    HostTransaction(Path database, PrintStream out) {
        this.shop = new Shop(database, 5);
        this.out = out;
    }

    /**
     * Runs the walk.
     *
     * @param args none
     * @throws IOException if no temporary file can be made
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("preorder4j");
        new HostTransaction(folder.resolve("shop.db"), System.out).walk();
    }

    void walk() {
        say("The shop has 5 records to sell, and a table of orders of its own.");
        sell("with plain JDBC", shop.withJdbc(), order("1001", "Anna", 2));
        sell("with Spring", shop.withSpring(), order("1002", "Ben", 2));
        say("%nOne is left. Cleo wants two: the shop's row was written before, and is gone again.");
        sell("with plain JDBC", shop.withJdbc(), order("1003", "Cleo", 2));
        sell("with Spring", shop.withSpring(), order("1004", "Cleo", 2));
        say("%nThe shop's orders: %s.", shop.orders());
    }

    static PlaceOrder order(String id, String customer, long units) {
        return new PlaceOrder(id, new CustomerId(customer), List.of(OrderLine.of("1", Shop.RECORD, units)));
    }

    private void sell(String how, Checkout checkout, PlaceOrder order) {
        boolean sold = checkout.sell(order);
        say(
                "%s, %s: %s; the shop has %s, the library has %s.",
                order.orderId(),
                how,
                sold ? "sold" : "not sold",
                shop.orders().contains(order.orderId()) ? "a row" : "no row",
                shop.hasPreOrder(order.orderId()) ? "a pre-order" : "no pre-order");
    }

    private void say(String line, Object... values) {
        out.printf(line + "%n", values);
    }
}
