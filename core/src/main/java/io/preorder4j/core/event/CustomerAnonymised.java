package io.preorder4j.core.event;

/**
 * A customer was forgotten: what was known of them was written over, here and elsewhere. Who it was, it does not say.
 *
 * @param preOrders how many of their pre-orders name them no more
 * @param kept how many still do, because the shop needs to know
 */
public record CustomerAnonymised(long preOrders, long kept) implements Event {}
