package io.preorder4j.internal;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command came to: its facts, in the journal from a number on.
 *
 * @param sequence the number of the first fact
 * @param facts one or more
 */
record Decision(long sequence, List<Event> facts) {

    /** Decides one command inside a unit of work: changes the state and records why. */
    @FunctionalInterface
    interface Maker {
        Decision decide(UnitOfWork unit, Instant now);
    }

    /** The record of a command that came to this. */
    CommandRecord answering(CommandKey key, String fingerprint) {
        return new CommandRecord(key, fingerprint, sequence, facts.size());
    }

    /** Records facts under the next free numbers. */
    static Decision record(UnitOfWork unit, Instant now, List<? extends Event> facts) {
        return record(unit, now, unit.journal().reserve(facts.size()), facts);
    }

    /** Records facts under numbers that were reserved before. */
    static Decision record(UnitOfWork unit, Instant now, long sequence, List<? extends Event> facts) {
        List<JournalEntry> entries = new ArrayList<>(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            entries.add(new JournalEntry(sequence + i, now, facts.get(i)));
        }
        unit.journal().append(entries);
        return new Decision(sequence, List.copyOf(facts));
    }
}
