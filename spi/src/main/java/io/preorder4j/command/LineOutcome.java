package io.preorder4j.command;

import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.PreOrderId;

/** What became of one line of an order. */
public sealed interface LineOutcome {

    /**
     * The order line.
     *
     * @return its id
     */
    PreOrderId id();

    /**
     * The line is a pre-order now.
     *
     * @param id the order line
     * @param units how many units it has
     * @param sequence its number: the earlier of two pre-orders has the smaller one
     */
    record Placed(PreOrderId id, long units, long sequence) implements LineOutcome {}

    /**
     * The line was not sold.
     *
     * @param id the order line
     * @param reason why
     */
    record Refused(PreOrderId id, RefusalReason reason) implements LineOutcome {}
}
