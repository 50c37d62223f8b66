package io.preorder4j.core.event;

import io.preorder4j.core.Sku;

/**
 * All pre-orders of a closed offer are over and were put into the archive.
 *
 * @param sku the SKU of the offer
 * @param preOrders how many there are
 */
public record OfferArchived(Sku sku, long preOrders) implements Event {}
