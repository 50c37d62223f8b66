package io.preorder4j.core.event;

import io.preorder4j.core.stock.Supply;

/**
 * Units are expected in.
 *
 * @param supply what is expected, and when
 */
public record SupplyAnnounced(Supply supply) implements Event {}
