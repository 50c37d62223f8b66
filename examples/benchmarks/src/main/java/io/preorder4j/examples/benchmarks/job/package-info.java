/** The jobs: each measures one thing that a shop waits for, and says what it was to be. */
@NullMarked
package io.preorder4j.examples.benchmarks.job;

import org.jspecify.annotations.NullMarked;
