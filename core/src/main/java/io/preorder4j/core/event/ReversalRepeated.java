package io.preorder4j.core.event;

import io.preorder4j.core.stock.ReceiptId;

/**
 * A receipt that was taken back already was to be taken back again. Nothing was done.
 *
 * @param id the receipt
 */
public record ReversalRepeated(ReceiptId id) implements Event {}
