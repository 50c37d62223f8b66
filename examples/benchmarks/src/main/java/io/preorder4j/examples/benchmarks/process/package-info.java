/**
 * Other processes: what two of them sell together, and what one of them can do with little memory. A {@link
 * io.preorder4j.examples.benchmarks.process.Worker} is a JVM with the same classes as this one; it says when it is ready, and
 * begins when it is told to.
 */
@NullMarked
package io.preorder4j.examples.benchmarks.process;

import org.jspecify.annotations.NullMarked;
