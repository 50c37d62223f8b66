package io.preorder4j.core.event;

import io.preorder4j.core.offer.Offer;

/**
 * The shop thought again about an offer.
 *
 * @param offer the offer as it is from now on
 */
public record OfferRevised(Offer offer) implements Event {}
