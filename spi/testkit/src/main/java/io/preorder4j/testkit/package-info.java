/**
 * What must hold, as tests for others to run.
 *
 * <ul>
 *   <li>You have written a store? {@link io.preorder4j.testkit.StoreContract} is every promise of the ports as a test;
 *       extend it.
 *   <li>You drive the library through a history? {@link io.preorder4j.testkit.Invariants} tells after every step
 *       whether the state is possible: nothing oversold, no unit lost, nobody overtaken, and the journal tells exactly
 *       the state that is stored.
 *   <li>You run the same history twice, or on two stores? {@link io.preorder4j.testkit.StateDigest} tells whether the
 *       states are equal, and describes them line by line where they are not.
 * </ul>
 *
 * <p>Everything is read through the ports, so that it works on every store. {@link
 * io.preorder4j.testkit.memory.InMemoryStore} is the quickest one to begin with.
 */
@NullMarked
package io.preorder4j.testkit;

import org.jspecify.annotations.NullMarked;
