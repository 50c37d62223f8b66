package io.preorder4j.spi;

/**
 * The size of a backlog, or of a part of one.
 *
 * @param preOrders how many pre-orders stand in it
 * @param units how many units they wait for
 */
public record Queue(long preOrders, long units) {}
