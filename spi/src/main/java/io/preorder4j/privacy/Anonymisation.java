package io.preorder4j.privacy;

/**
 * What was forgotten of a customer.
 *
 * @param preOrders how many of their pre-orders name them no more
 * @param kept how many still do, because the shop needs to know: {@link io.preorder4j.Privacy#kept} tells which and why
 */
public record Anonymisation(long preOrders, long kept) {}
