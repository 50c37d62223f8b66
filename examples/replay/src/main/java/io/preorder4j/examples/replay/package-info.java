/**
 * Replays a shop's real orders, cancellations and receipts as pre-orders, and reports who got what, and when.
 *
 * <p>Data walks one way: {@code csv} reads tables, {@code dataset} makes a timeline of them, {@code play} sends it to
 * the {@code shop}, {@code result} reads what came of it, {@code report} shows it. {@link
 * io.preorder4j.examples.replay.Replay} is the command line.
 */
@NullMarked
package io.preorder4j.examples.replay;

import org.jspecify.annotations.NullMarked;
