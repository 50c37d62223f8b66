/**
 * The facts: what happened, one record each, as the journal keeps them for ever.
 *
 * <p>Every change of state leaves an {@link io.preorder4j.core.event.Event}, and so does every refusal: the journal is
 * the audit, the first answer to a repeated command, and the source of notices and numbers. A {@link
 * io.preorder4j.core.event.JournalEntry} is an event with its number and its time.
 */
@NullMarked
package io.preorder4j.core.event;

import org.jspecify.annotations.NullMarked;
