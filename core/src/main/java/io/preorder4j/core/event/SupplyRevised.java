package io.preorder4j.core.event;

import io.preorder4j.core.stock.Supply;

/**
 * A supply will come on another day, or with another number of units.
 *
 * @param supply the supply as it is from now on
 */
public record SupplyRevised(Supply supply) implements Event {}
