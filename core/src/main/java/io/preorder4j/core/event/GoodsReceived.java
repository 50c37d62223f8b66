package io.preorder4j.core.event;

import io.preorder4j.core.stock.GoodsReceipt;

/**
 * Goods arrived and count.
 *
 * @param receipt what arrived
 */
public record GoodsReceived(GoodsReceipt receipt) implements Event {}
