package io.preorder4j.spi;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;

/**
 * A customer as the buyer of one SKU: what a customer limit is about.
 *
 * @param sku what is bought
 * @param customer who buys it
 */
public record Buyer(Sku sku, CustomerId customer) {}
