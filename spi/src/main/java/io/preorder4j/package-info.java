/**
 * The façade: what a host calls.
 *
 * <p>{@link io.preorder4j.PreOrders} is the whole library for a host; {@link io.preorder4j.command} has what goes in and
 * comes out of it, {@link io.preorder4j.spi} what it stands on.
 */
@NullMarked
package io.preorder4j;

import org.jspecify.annotations.NullMarked;
