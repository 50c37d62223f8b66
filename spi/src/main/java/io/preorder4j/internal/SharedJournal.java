package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Journal;
import java.util.List;

/** A journal that is written in the end. Numbers are reserved for many entries at once; those of a forgotten decision are given to the next. */
final class SharedJournal implements Journal {

    private final SharedUnit shared;
    private final Journal stored;
    private final Draft<JournalEntry> entries = new Draft<>();
    private int expected;
    private long next;
    private long end;
    private long nextKept;
    private long known;

    SharedJournal(SharedUnit shared, Journal stored) {
        this.shared = shared;
        this.stored = stored;
    }

    /** Has at least so many numbers reserved when the first is needed. */
    void expect(int count) {
        expected = count;
    }

    /** Has so many numbers reserved already. */
    void know(long first, int count) {
        known = first;
        next = first;
        nextKept = first;
        end = first + count;
        expected = 0;
    }

    /** Gives the numbers back that were reserved already, if no decision needed any. */
    void giveBackUnlessUsed() {
        if (known > 0 && next == known) {
            stored.giveBack(known, Math.toIntExact(end - known));
            end = known;
        }
    }

    void keep() {
        entries.keep();
        nextKept = next;
    }

    void forget() {
        entries.forget();
        next = nextKept;
    }

    boolean write() {
        boolean some = entries.hasMore();
        List<JournalEntry> all = entries.take();
        if (!all.isEmpty()) {
            stored.append(all);
        }
        return some;
    }

    @Override
    public long reserve(int count) {
        while (end - next < count) {
            int block = Math.max(Math.toIntExact(count - (end - next)), expected);
            long more = stored.reserve(block);
            if (more != end) {
                next = more;
                nextKept = more;
            }
            end = more + block;
            expected = 0;
        }
        long first = next;
        next += count;
        return first;
    }

    @Override
    public void giveBack(long first, int count) {
        if (next == first + count) {
            next = first;
        }
    }

    @Override
    public void append(List<JournalEntry> more) {
        entries.addAll(more);
    }

    @Override
    public void rewrite(List<JournalEntry> known) {
        shared.toChange().journal().rewrite(known);
    }

    @Override
    public long last() {
        return shared.toRead().journal().last();
    }

    @Override
    public List<JournalEntry> page(long afterSequence, int limit) {
        return shared.toRead().journal().page(afterSequence, limit);
    }

    @Override
    public List<JournalEntry> news(long afterSequence, int limit) {
        return shared.toRead().journal().news(afterSequence, limit);
    }

    @Override
    public List<JournalEntry> about(PreOrderId id, long afterSequence, int limit) {
        return shared.toRead().journal().about(id, afterSequence, limit);
    }

    @Override
    public List<JournalEntry> conflicts(long afterSequence, int limit) {
        return shared.toRead().journal().conflicts(afterSequence, limit);
    }
}
