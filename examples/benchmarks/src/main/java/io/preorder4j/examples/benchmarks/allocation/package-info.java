/**
 * Allocation, by the library and by hand: goods arrive, and those who wait get them in the order in which they came. Whoever
 * allocates writes down three things for each: how it stands now, what it got of which receipt, and that this happened.
 */
@NullMarked
package io.preorder4j.examples.benchmarks.allocation;

import org.jspecify.annotations.NullMarked;
