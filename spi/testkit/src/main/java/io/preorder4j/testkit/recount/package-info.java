/**
 * The state as the journal alone tells it, event by event, in code that shares nothing with the library but its values.
 *
 * <p>Every kind of event has an effect here; every entry is held against what the entries before it made, and one that
 * was not possible is told. Not exported: {@link io.preorder4j.testkit.Invariants} is the way in.
 */
@NullMarked
package io.preorder4j.testkit.recount;

import org.jspecify.annotations.NullMarked;
