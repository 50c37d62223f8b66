/**
 * The ports over maps: for tests, for examples, and to read as the shortest store that keeps the contract.
 *
 * <p>{@link io.preorder4j.testkit.memory.InMemoryStore} runs one transaction at a time. What is kept stands in tables,
 * which note for every change how to take it back; the lines that pre-orders stand in are indexes that follow their
 * table. It is stricter than a database where that finds mistakes: a change without its lock, a lock out of order, a page
 * too large and a write inside a read are refused.
 */
@NullMarked
package io.preorder4j.testkit.memory;

import org.jspecify.annotations.NullMarked;
