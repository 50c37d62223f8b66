/**
 * Laws of what happens over time, as classes to extend: whatever shops do, in whatever order.
 *
 * <p>{@link io.preorder4j.testkit.history.HistoryContract} lets random histories happen. A history is a list of steps, a
 * step is a command with its key and its time, and a command is a small record that reads as a sentence: a law that is
 * broken is shrunk to the shortest story that breaks it. {@link io.preorder4j.testkit.history.LongAllocationContract}
 * kills the library between the chunks of a long allocation.
 */
@NullMarked
package io.preorder4j.testkit.history;

import org.jspecify.annotations.NullMarked;
