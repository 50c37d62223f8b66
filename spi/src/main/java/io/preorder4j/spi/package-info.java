/**
 * The ports: what a host, or an adapter that it chooses, implements.
 *
 * <p>A {@link io.preorder4j.spi.Store} runs work inside a {@link io.preorder4j.spi.UnitOfWork}, a transaction over a
 * few small repositories. Every method of a repository works on many things at once, so that an adapter needs one round
 * trip where a caller has a thousand lines. The test kit has the contract of these ports as a class to extend.
 *
 * <p>What all ports promise:
 *
 * <ul>
 *   <li>A transaction is all or nothing, and what one has committed the next one sees.
 *   <li>What was stored comes back equal, to the last character and the last microsecond.
 *   <li>Maps have a key only for what was found. Lists are in the order that the method names, never longer than asked.
 *   <li>What cannot be done, such as adding an id that is there already or moving units that are not there, is a {@link
 *       io.preorder4j.spi.StoreException}; where another transaction may have come first, it may be a lost race.
 *   <li>A race that was lost is a {@link io.preorder4j.spi.ContentionException}, and nothing has changed; the caller
 *       runs the work again.
 * </ul>
 */
@NullMarked
package io.preorder4j.spi;

import org.jspecify.annotations.NullMarked;
