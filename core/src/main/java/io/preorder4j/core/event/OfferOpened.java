package io.preorder4j.core.event;

import io.preorder4j.core.offer.Offer;

/**
 * A SKU was opened for pre-order.
 *
 * @param offer the offer as it was opened
 */
public record OfferOpened(Offer offer) implements Event {}
