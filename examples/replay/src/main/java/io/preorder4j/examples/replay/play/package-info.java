/** Sending a data set to a shop: first what is there before anything happens, then each event at its own time. */
@NullMarked
package io.preorder4j.examples.replay.play;

import org.jspecify.annotations.NullMarked;
