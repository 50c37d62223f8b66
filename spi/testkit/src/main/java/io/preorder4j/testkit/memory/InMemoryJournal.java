package io.preorder4j.testkit.memory;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.StoreException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** The facts by their numbers. */
final class InMemoryJournal implements Journal {

    private final Transactions transactions;
    private final Sorted<Long, JournalEntry> byNumber = new Sorted<>(JournalEntry::sequence);
    private final Grouped<PreOrderId, Long, JournalEntry> byOrderLine =
            new Grouped<>(entry -> entry.event().about(), JournalEntry::sequence);
    private final Grouped<Boolean, Long, JournalEntry> conflicts = new Grouped<>(
            entry -> Optional.of(entry.event().isConflict()).filter(conflict -> conflict), JournalEntry::sequence);
    private final Table<Long, JournalEntry> entries;
    private long lastReserved;

    InMemoryJournal(Transactions transactions) {
        this.transactions = transactions;
        entries = new Table<>("journal entry", transactions, List.of(byNumber, byOrderLine, conflicts));
    }

    @Override
    public long reserve(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one number is reserved, not " + count);
        }
        long last = lastReserved;
        transactions.beforeChange(() -> lastReserved = last);
        lastReserved = last + count;
        return last + 1;
    }

    @Override
    public void giveBack(long first, int count) {
        long last = lastReserved;
        if (last == first + count - 1) {
            transactions.beforeChange(() -> lastReserved = last);
            lastReserved = first - 1;
        }
    }

    @Override
    public void append(List<JournalEntry> appended) {
        for (JournalEntry entry : appended) {
            if (entry.sequence() < 1 || entry.sequence() > lastReserved) {
                throw new IllegalStateException("number " + entry.sequence() + " of the journal is not reserved");
            }
            entries.add(entry.sequence(), entry);
        }
    }

    @Override
    public void rewrite(List<JournalEntry> rewritten) {
        for (JournalEntry entry : rewritten) {
            JournalEntry before = entries.find(entry.sequence())
                    .orElseThrow(() -> new StoreException("there is no journal entry " + entry.sequence(), null));
            boolean same = before.event().getClass() == entry.event().getClass()
                    && before.event().about().equals(entry.event().about());
            if (!same) {
                throw new StoreException("journal entry " + entry.sequence() + " tells something else", null);
            }
            entries.update(entry.sequence(), new JournalEntry(entry.sequence(), before.at(), entry.event()));
        }
    }

    @Override
    public long last() {
        transactions.requireRunning();
        return byNumber.last().map(JournalEntry::sequence).orElse(0L);
    }

    @Override
    public List<JournalEntry> page(long afterSequence, int limit) {
        return entries.page(byNumber, Optional.of(afterSequence), limit);
    }

    /** Only one transaction writes at a time: nothing is left open before an entry. */
    @Override
    public List<JournalEntry> news(long afterSequence, int limit) {
        return page(afterSequence, limit);
    }

    @Override
    public List<JournalEntry> about(PreOrderId id, long afterSequence, int limit) {
        return page(byOrderLine.in(id), afterSequence, limit);
    }

    @Override
    public List<JournalEntry> conflicts(long afterSequence, int limit) {
        return page(conflicts.in(true), afterSequence, limit);
    }

    /** Deletes what happened to an order line. */
    void remove(PreOrderId id) {
        List.copyOf(byOrderLine.in(id).values()).forEach(entry -> entries.remove(entry.sequence()));
    }

    private List<JournalEntry> page(NavigableMap<Long, JournalEntry> some, long afterSequence, int limit) {
        transactions.requireRunning();
        return Limits.page(some.tailMap(afterSequence, false).values(), limit);
    }
}
