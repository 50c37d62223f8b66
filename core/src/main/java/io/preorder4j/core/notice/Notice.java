package io.preorder4j.core.notice;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.preorder.PreOrderId;

/**
 * One thing that a customer is to be told about a pre-order.
 *
 * @param id the journal's number of the fact that owes it; a fact owes one notice at most
 * @param kind what the customer is told
 * @param preOrder the pre-order
 * @param sku its SKU
 * @param units how many units it is about; 0 if it is about the pre-order, whatever its units
 * @param fact what happened. Where several facts are told as one, it is the first of them, and for a changed date the
 *     change from what the customer heard last to what is promised now
 */
public record Notice(long id, NoticeKind kind, PreOrderId preOrder, Sku sku, long units, Event fact) {

    /** Checks the number of units. */
    public Notice {
        if (units < 0) {
            throw new IllegalArgumentException("notice " + id + " is about " + units + " units");
        }
    }

    /** The same about another number of units. */
    Notice about(long otherUnits) {
        return new Notice(id, kind, preOrder, sku, otherUnits, fact);
    }
}
