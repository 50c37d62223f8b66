/**
 * How a command is carried out. Not for hosts.
 *
 * <p>{@link io.preorder4j.internal.CommandDesk} takes a command: it opens a unit of work, gives the first answer if the
 * key is known, and otherwise lets one of the small classes here decide (placing, moving, booking, offering). What was
 * decided is recorded in the journal. {@link io.preorder4j.internal.Settling} then gives free units to those who wait,
 * in the same transaction and, where many wait, chunk by chunk in further ones. At the end of each transaction, {@link
 * io.preorder4j.internal.StoreWithNotices} adds the notices that its facts owe to customers.
 */
@NullMarked
package io.preorder4j.internal;

import org.jspecify.annotations.NullMarked;
