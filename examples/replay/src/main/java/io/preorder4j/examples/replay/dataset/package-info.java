/**
 * What a folder of CSV files says happened in a shop, and in which order: offers and supplies, which are there before
 * anything happens, and the events of the timeline.
 */
@NullMarked
package io.preorder4j.examples.replay.dataset;

import org.jspecify.annotations.NullMarked;
