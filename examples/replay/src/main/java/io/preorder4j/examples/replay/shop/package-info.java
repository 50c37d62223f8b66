/**
 * The seam between the replay and the shop it is replayed to: the commands that the events become, the answers, and
 * what can be read at the end. {@link io.preorder4j.examples.replay.shop.Shop} is all that the replay knows of the
 * library.
 */
@NullMarked
package io.preorder4j.examples.replay.shop;

import org.jspecify.annotations.NullMarked;
