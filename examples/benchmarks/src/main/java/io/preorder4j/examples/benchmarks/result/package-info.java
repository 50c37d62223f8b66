/** What came of a job: figures with their baselines, what they were to be, and how a person sees them. */
@NullMarked
package io.preorder4j.examples.benchmarks.result;

import org.jspecify.annotations.NullMarked;
