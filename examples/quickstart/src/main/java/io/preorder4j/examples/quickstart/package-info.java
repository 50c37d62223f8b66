/** The library in one file: one offer, from its opening to the last dispatch. */
@NullMarked
package io.preorder4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;
