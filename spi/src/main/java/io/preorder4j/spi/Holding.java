package io.preorder4j.spi;

import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.LotId;

/**
 * What a pre-order has of a lot, from allocated to dispatched.
 *
 * @param id the pre-order
 * @param sequence its number
 * @param lot the lot
 * @param units how many units, 1 or more
 */
public record Holding(PreOrderId id, long sequence, LotId lot, long units) {}
