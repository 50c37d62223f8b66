/** What the library takes for its work, beside the same work by hand, in the same run. */
@NullMarked
package io.preorder4j.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
