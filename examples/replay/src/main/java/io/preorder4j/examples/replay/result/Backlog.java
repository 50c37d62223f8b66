package io.preorder4j.examples.replay.result;

import io.preorder4j.examples.replay.dataset.OfferRow;

/**
 * The backlog of a SKU over time.
 *
 * @param offer the SKU
 * @param ordered how many units were sold, cancelled or not
 * @param waiting how many waited
 */
public record Backlog(OfferRow offer, long ordered, DailyUnits waiting) {}
