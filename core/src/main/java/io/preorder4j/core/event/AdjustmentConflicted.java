package io.preorder4j.core.event;

import io.preorder4j.core.stock.Adjustment;

/**
 * An adjustment was sent under the id of another one. It is kept aside here and had no effect.
 *
 * @param adjustment the adjustment as it was sent
 */
public record AdjustmentConflicted(Adjustment adjustment) implements Event {}
