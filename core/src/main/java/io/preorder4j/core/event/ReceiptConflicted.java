package io.preorder4j.core.event;

import io.preorder4j.core.stock.GoodsReceipt;

/**
 * A receipt was sent under the id of another one. It is kept aside here and had no effect.
 *
 * @param receipt the receipt as it was sent
 */
public record ReceiptConflicted(GoodsReceipt receipt) implements Event {}
