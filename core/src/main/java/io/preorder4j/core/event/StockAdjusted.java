package io.preorder4j.core.event;

import io.preorder4j.core.stock.Adjustment;

/**
 * The count of a SKU was corrected.
 *
 * @param adjustment the correction
 */
public record StockAdjusted(Adjustment adjustment) implements Event {}
