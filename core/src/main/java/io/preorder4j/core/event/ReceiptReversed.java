package io.preorder4j.core.event;

import io.preorder4j.core.stock.GoodsReceipt;

/**
 * A receipt was taken back: what it brought did not come.
 *
 * @param receipt the receipt as it had been booked
 */
public record ReceiptReversed(GoodsReceipt receipt) implements Event {}
