package io.preorder4j.core.event;

import io.preorder4j.core.stock.AdjustmentId;

/**
 * An adjustment that counts already was sent again. It had no effect.
 *
 * @param id the adjustment
 */
public record AdjustmentRepeated(AdjustmentId id) implements Event {}
