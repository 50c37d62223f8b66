package io.preorder4j.core.event;

import java.time.Instant;

/**
 * An event in the journal.
 *
 * @param sequence its number: 1 for the first event of a store, and one more for each that follows, in the order of
 *     decision
 * @param at when it was decided, to the microsecond, by the host's clock; the order is by {@code sequence} alone
 * @param event what happened
 */
public record JournalEntry(long sequence, Instant at, Event event) {}
