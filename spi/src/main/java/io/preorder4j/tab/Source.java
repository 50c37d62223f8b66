package io.preorder4j.tab;

import io.preorder4j.core.event.Event;
import io.preorder4j.core.stock.LotId;

/**
 * From where units of a pre-order came.
 *
 * @param lot their lot
 * @param arrival the fact that brought the lot: a receipt, or a correction of stock
 * @param units how many of the pre-order's units came with it
 */
public record Source(LotId lot, Event arrival, long units) {}
