package io.preorder4j.core.event;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.OfferState;

/**
 * An offer was paused, opened again or closed.
 *
 * @param sku the SKU of the offer
 * @param from its state before
 * @param to its state from now on
 */
public record OfferStateChanged(Sku sku, OfferState from, OfferState to) implements Event {}
