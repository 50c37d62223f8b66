package io.preorder4j.command;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Identifier;
import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.cart.OrderLine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of an order. Two lines of one SKU count one after the other, never each on its own.
 *
 * @param orderId the order, an {@link Identifier}
 * @param customer who orders
 * @param channel where it is ordered, if that is known
 * @param together whether the lines are sold all or none
 * @param law the law of delays that binds the seller, if one is to be watched
 * @param lines 1 to {@value #MAX_LINES} lines, no two with the same line id
 */
public record PlaceOrder(
        String orderId,
        CustomerId customer,
        Optional<Channel> channel,
        Together together,
        Optional<DelayLaw> law,
        List<OrderLine> lines) {

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

    /**
     * An order whose lines are sold each on its own.
     *
     * @param orderId the order, an {@link Identifier}
     * @param customer who orders
     * @param lines 1 to {@value #MAX_LINES} lines, no two with the same line id
     */
    public PlaceOrder(String orderId, CustomerId customer, List<OrderLine> lines) {
        this(orderId, customer, Optional.empty(), Together.LINE_BY_LINE, Optional.empty(), lines);
    }

    /**
     * The same order through a channel.
     *
     * @param newChannel where it is ordered
     * @return the order
     */
    public PlaceOrder through(Channel newChannel) {
        return new PlaceOrder(orderId, customer, Optional.of(newChannel), together, law, lines);
    }

    /**
     * The same order, of which all lines are sold or none.
     *
     * @return the order
     */
    public PlaceOrder allOrNothing() {
        return new PlaceOrder(orderId, customer, channel, Together.ALL_OR_NOTHING, law, lines);
    }

    /**
     * The same order under a law of delays. A later day is of use to the customer.
     *
     * @param rule the {@linkplain io.preorder4j.core.delay.DelayRule#name() name} of a rule
     * @return the order
     */
    public PlaceOrder under(String rule) {
        return under(new DelayLaw(rule, false));
    }

    /**
     * The same order under a law of delays, for a day after which it is of no use to the customer.
     *
     * @param rule the {@linkplain io.preorder4j.core.delay.DelayRule#name() name} of a rule
     * @return the order
     */
    public PlaceOrder dateEssentialUnder(String rule) {
        return under(new DelayLaw(rule, true));
    }

    private PlaceOrder under(DelayLaw newLaw) {
        return new PlaceOrder(orderId, customer, channel, together, Optional.of(newLaw), lines);
    }

    /**
     * The law that binds the seller when an order is late.
     *
     * @param rule the {@linkplain io.preorder4j.core.delay.DelayRule#name() name} of a rule
     * @param dateEssential whether the customer said, or all could see, that a later day is of no use
     */
    public record DelayLaw(String rule, boolean dateEssential) {

        /** Checks the name. */
        public DelayLaw {
            Identifier.checked("rule", rule);
        }
    }

    /** Whether the lines of an order hang together. */
    public enum Together {
        /** Each line is sold whole or refused whole, on its own. */
        LINE_BY_LINE,
        /** All lines are sold, or none. */
        ALL_OR_NOTHING
    }
}
