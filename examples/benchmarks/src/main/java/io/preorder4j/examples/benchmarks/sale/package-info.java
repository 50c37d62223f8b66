/**
 * Sales, by the library and by hand. Whoever sells makes the same promise to the customer: an order is accepted or refused
 * once, whatever the network does to the request; never more is sold than the cap allows; and what was answered is on the
 * disk.
 */
@NullMarked
package io.preorder4j.examples.benchmarks.sale;

import org.jspecify.annotations.NullMarked;
