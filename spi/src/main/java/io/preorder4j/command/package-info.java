/**
 * What goes into {@link io.preorder4j.PreOrders} and what comes out: the contents of commands, and their answers.
 *
 * <p>An answer is a value, refusals included: a cap that is reached is everyday life in a shop. Misuse and faults are
 * exceptions.
 */
@NullMarked
package io.preorder4j.command;

import org.jspecify.annotations.NullMarked;
