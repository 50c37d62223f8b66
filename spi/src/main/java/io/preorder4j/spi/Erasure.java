package io.preorder4j.spi;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;

/**
 * A customer who is being forgotten, and how far that has come. It is gone when that is done, as it alone knows both names.
 *
 * @param key the key of the command
 * @param customer who is forgotten
 * @param pseudonym who they are from now on
 * @param position up to which entry the journal was gone through
 * @param preOrders how many pre-orders name them no more
 */
public record Erasure(CommandKey key, CustomerId customer, CustomerId pseudonym, long position, long preOrders) {}
