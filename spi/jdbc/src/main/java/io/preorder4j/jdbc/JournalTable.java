package io.preorder4j.jdbc;

import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.EventText;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.StoreException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code journal}, and what numbers it. */
final class JournalTable implements Journal {

    private final Session session;
    private final Map<Long, Event> appended = new HashMap<>();

    JournalTable(Session session) {
        this.session = session;
    }

    @Override
    public long reserve(int count) {
        return reserveLater(count).get();
    }

    Session.Later<Long> reserveLater(int count) {
        Session.Later<List<Long>> last = session.changeAndReadLater(
                Query.RESERVE_ENTRIES, p -> p.number(count).tenant(), Row::number);
        return () -> last.get().get(0) - count + 1;
    }

    @Override
    public void giveBack(long first, int count) {
        session.change(Query.GIVE_BACK_ENTRIES, p -> p.number(first).tenant().number(first + count - 1));
    }

    @Override
    public void append(List<JournalEntry> entries) {
        session.changeEach(Query.APPEND_ENTRY, entries, JournalTable::bind);
        entries.forEach(entry -> appended.put(entry.sequence(), entry.event()));
    }

    /** Whether this transaction has written a fact under a number. */
    boolean hasAppended(long sequence, Event fact) {
        return fact.equals(appended.get(sequence));
    }

    @Override
    public void rewrite(List<JournalEntry> entries) {
        // In this order: what goes into the archive in between is there when it is looked for.
        int present = session.changeAndCount(Query.REWRITE_ENTRY, entries, JournalTable::bindDetails);
        int archived = session.changeAndCount(Query.REWRITE_ARCHIVED_ENTRY, entries, JournalTable::bindDetails);
        if (present + archived != entries.size()) {
            throw new StoreException(
                    present + archived + " entries were written over instead of " + entries.size(), null);
        }
    }

    @Override
    public long last() {
        return session.find(Query.JOURNAL_LAST, Parameters::tenant, Row::number).orElse(0L);
    }

    @Override
    public List<JournalEntry> page(long afterSequence, int limit) {
        return session.list(
                Query.JOURNAL_PAGE, p -> p.tenant().number(afterSequence).number(limit), JournalTable::entry);
    }

    @Override
    public List<JournalEntry> news(long afterSequence, int limit) {
        return session.list(
                Query.JOURNAL_NEWS, p -> p.tenant().number(afterSequence).number(limit), JournalTable::entry);
    }

    @Override
    public List<JournalEntry> about(PreOrderId id, long afterSequence, int limit) {
        return session.list(
                Query.ENTRIES_ABOUT,
                p -> p.tenant()
                        .text(id.orderId())
                        .text(id.lineId())
                        .number(afterSequence)
                        .number(limit),
                JournalTable::entry);
    }

    @Override
    public List<JournalEntry> conflicts(long afterSequence, int limit) {
        return session.list(
                Query.CONFLICTS, p -> p.tenant().number(afterSequence).number(limit), JournalTable::entry);
    }

    private static void bind(Parameters p, JournalEntry entry) throws SQLException {
        EventText text = EventText.of(entry.event());
        Optional<PreOrderId> about = entry.event().about();
        p.tenant()
                .number(entry.sequence())
                .instant(entry.at())
                .text(text.kind())
                .text(text.details())
                .optionalText(about.map(PreOrderId::orderId))
                .optionalText(about.map(PreOrderId::lineId))
                .flag(entry.event().isConflict());
    }

    /** Only what is about an order line may tell who a customer is. */
    private static void bindDetails(Parameters p, JournalEntry entry) throws SQLException {
        EventText text = EventText.of(entry.event());
        Optional<PreOrderId> about = entry.event().about();
        p.text(text.details())
                .tenant()
                .number(entry.sequence())
                .text(text.kind())
                .optionalText(about.map(PreOrderId::orderId))
                .optionalText(about.map(PreOrderId::lineId));
    }

    private static JournalEntry entry(Row row) throws SQLException {
        return new JournalEntry(row.number(), row.instant(), new EventText(row.text(), row.text()).event());
    }
}
