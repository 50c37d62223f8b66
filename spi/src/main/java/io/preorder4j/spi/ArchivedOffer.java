package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import java.time.Instant;

/**
 * An offer whose pre-orders are in the archive, or on their way there.
 *
 * @param sku its SKU
 * @param preOrders how many there are; 0 when they are deleted
 * @param at when they were put there, to the microsecond
 * @param purged whether they are to be deleted for good, or are so already
 */
public record ArchivedOffer(Sku sku, long preOrders, Instant at, boolean purged) {}
