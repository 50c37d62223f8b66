package io.preorder4j.core.event;

import io.preorder4j.core.stock.Supply;

/**
 * Nothing more will come of a supply.
 *
 * @param supply the supply as it is from now on, with no outstanding units
 */
public record SupplyCancelled(Supply supply) implements Event {}
