/** Telling a person how far it has come: with a bar on a terminal, with a line now and then anywhere else. */
@NullMarked
package io.preorder4j.examples.replay.progress;

import org.jspecify.annotations.NullMarked;
