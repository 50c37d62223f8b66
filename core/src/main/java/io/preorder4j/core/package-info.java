/**
 * The words that every concept shares: a SKU, a customer, a tag, a number of units, and the rule that every text from
 * outside must meet.
 *
 * <p>The concepts themselves have a package each, and the arrows between them point one way:
 *
 * <ul>
 *   <li>{@link io.preorder4j.core.offer} — a SKU opened for pre-order, and who may still buy;
 *   <li>{@link io.preorder4j.core.cart} — what each line of a cart is;
 *   <li>{@link io.preorder4j.core.payment} — when money is owed, and what waits for it;
 *   <li>{@link io.preorder4j.core.preorder} — the units of one order line, moving along their stages;
 *   <li>{@link io.preorder4j.core.stock} — units expected, received, lost, free;
 *   <li>{@link io.preorder4j.core.allocation} — who gets the units that arrived;
 *   <li>{@link io.preorder4j.core.forecast} — how fast it sells, and how far that will carry;
 *   <li>{@link io.preorder4j.core.readiness} — whether what is promised can be kept with what is expected;
 *   <li>{@link io.preorder4j.core.delay} — what the law asks of a seller who is late;
 *   <li>{@link io.preorder4j.core.event} — the facts that all of these leave behind;
 *   <li>{@link io.preorder4j.core.notice} — what customers are told of the facts.
 * </ul>
 *
 * <p>Everything here is a decision: <em>state and command in, next state and events out</em>. Nothing reads a clock, a
 * file or a random number; time, numbers and ids come in as arguments. All values are immutable and so safe to share
 * between threads.
 */
@NullMarked
package io.preorder4j.core;

import org.jspecify.annotations.NullMarked;
