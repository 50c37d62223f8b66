/**
 * The cart: what each of its lines is, before and at the moment of ordering.
 *
 * <p>A line is in stock, shipped by a supplier, a pre-order, a backorder, or not to be had, or some units are one thing
 * and some another. {@link io.preorder4j.core.cart.Cart#classified} decides; the {@link
 * io.preorder4j.core.cart.LineClass} of a pre-order is stored with it and never computed again from an offer that has
 * changed since.
 */
@NullMarked
package io.preorder4j.core.cart;

import org.jspecify.annotations.NullMarked;
