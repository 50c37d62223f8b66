package io.preorder4j.command;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pre-order lines of an order. Each is placed whole or refused whole, on its own; two lines of one SKU count one
 * after the other.
 *
 * @param orderId the order, an {@link Identifier}
 * @param customer who orders
 * @param lines 1 to {@value #MAX_LINES} lines, no two with the same line id
 */
public record PlaceOrder(String orderId, CustomerId customer, List<OrderLine> lines) {

    /** The most lines of one command. Place the lines of a longer order in several. */
    public static final int MAX_LINES = 1000;

    /** Checks the order id, the number of lines and their ids. */
    public PlaceOrder {
        Identifier.checked("orderId", orderId);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new InvalidInputException("lines", orderId, "has " + lines.size() + " lines, not 1 to " + MAX_LINES);
        }
        Set<String> seen = new HashSet<>();
        for (OrderLine line : lines) {
            if (!seen.add(line.lineId())) {
                throw new InvalidInputException("lineId", line.lineId(), "is in the order twice");
            }
        }
    }
}
