/**
 * The page that shows what came of a replay: {@code report.html}, one file that needs nothing else, neither a network
 * nor, for its numbers, scripts.
 */
@NullMarked
package io.preorder4j.examples.replay.report;

import org.jspecify.annotations.NullMarked;
