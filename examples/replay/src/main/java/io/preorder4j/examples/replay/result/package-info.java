/** What came of a replay: lines, totals and days; written as {@code preorders.csv} and {@code summary.json}. */
@NullMarked
package io.preorder4j.examples.replay.result;

import org.jspecify.annotations.NullMarked;
