package io.preorder4j.core.event;

import io.preorder4j.core.stock.ReceiptId;

/**
 * A receipt that counts already was sent again. It had no effect.
 *
 * @param id the receipt
 */
public record ReceiptRepeated(ReceiptId id) implements Event {}
