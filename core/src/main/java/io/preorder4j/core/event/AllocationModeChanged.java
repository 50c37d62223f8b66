package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.AllocationMode;

/**
 * Arrived units of a SKU are allocated by itself from now on, or by hand.
 *
 * @param sku the SKU of the offer
 * @param mode who allocates from now on
 */
public record AllocationModeChanged(Sku sku, AllocationMode mode) implements Event {}
