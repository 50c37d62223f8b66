package io.preorder4j.privacy;

import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.privacy.Retention;

/**
 * A pre-order that still names its customer.
 *
 * @param id the order line
 * @param sequence its number
 * @param reason why the shop needs to know
 */
public record KeptPreOrder(PreOrderId id, long sequence, Retention reason) {}
