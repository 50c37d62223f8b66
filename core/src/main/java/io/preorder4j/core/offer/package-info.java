/**
 * The offer and admission: a SKU opened for pre-order, the limits it is sold under, and the one question asked of every
 * line at the door — may these units still be sold?
 *
 * <p>{@link io.preorder4j.core.offer.Offer} is what the shop decided: when the units are expected ({@link
 * io.preorder4j.core.offer.Availability}), what customers read ({@link io.preorder4j.core.offer.Message}), when it sells
 * ({@link io.preorder4j.core.offer.SaleWindow}) and how much ({@link io.preorder4j.core.offer.Caps}). {@link
 * io.preorder4j.core.offer.Tally} is what has been sold of it. They are apart because the first changes once a week and
 * the second a thousand times a second. {@link io.preorder4j.core.offer.Admission} looks at both and answers; {@link
 * io.preorder4j.core.offer.Listing} tells the outside world.
 */
@NullMarked
package io.preorder4j.core.offer;

import org.jspecify.annotations.NullMarked;
