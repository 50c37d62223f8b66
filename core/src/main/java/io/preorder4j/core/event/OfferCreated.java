package io.preorder4j.core.event;

import io.preorder4j.core.offer.Offer;

/**
 * A SKU is offered for pre-order, from now on or, as a draft, soon.
 *
 * @param offer the offer as it began
 */
public record OfferCreated(Offer offer) implements Event {}
