package io.preorder4j.command;

import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.PreOrderId;

/** What became of one line of an order, or of a part of it. */
public sealed interface LineOutcome {

    /**
     * The order line.
     *
     * @return its id
     */
    PreOrderId id();

    /**
     * How many units it is about.
     *
     * @return the units of the line, or of the part
     */
    long units();

    /**
     * The line is a pre-order now, or held for one.
     *
     * @param id the order line
     * @param units how many units it has
     * @param lineClass what it was sold as
     * @param promised when it is expected, as the customer is to be told
     * @param sequence its number: the earlier of two pre-orders has the smaller one
     */
    record Placed(PreOrderId id, long units, LineClass lineClass, Availability promised, long sequence)
            implements LineOutcome {}

    /**
     * The host ships these units now: from its own stock, or by a supplier.
     *
     * @param id the order line
     * @param units how many units
     * @param lineClass which of the two
     */
    record ShipsNow(PreOrderId id, long units, LineClass lineClass) implements LineOutcome {}

    /**
     * These units were not sold.
     *
     * @param id the order line
     * @param units how many were asked for
     * @param reason why
     */
    record Refused(PreOrderId id, long units, RefusalReason reason) implements LineOutcome {}
}
