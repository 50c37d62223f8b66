package io.preorder4j.internal;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.ArchiveRepository;
import io.preorder4j.spi.Causes;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.Cursors;
import io.preorder4j.spi.DayBook;
import io.preorder4j.spi.Erasures;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.Leftovers;
import io.preorder4j.spi.LotRepository;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OfferRepository;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.PromiseRepository;
import io.preorder4j.spi.SaleState;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/**
 * A transaction that remembers the facts that it told, wherever they were told, for what follows from all of them. Timetables
 * are read once: who places an order asks for the promise, and then whether anybody else is concerned.
 */
final class Recording implements UnitOfWork {

    private final UnitOfWork unit;
    private UnitOfWork knowing;
    private final Journal journal;
    private final KnownPromises promises;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Event> facts = new ArrayList<>();

    Recording(UnitOfWork unit) {
        this.unit = unit;
        this.knowing = this;
        this.journal = new RecordingJournal(unit.journal());
        this.promises = new KnownPromises(unit.promises());
    }

    /** Has the timetables of SKUs read again, now that they are locked. */
    void readAgain(Set<Sku> skus) {
        promises.forget(skus);
    }

    /** All that was told so far, in its order. */
    List<JournalEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** All facts so far, in their order. */
    List<Event> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** From here on, another unit knows what was read before. */
    void knownBy(UnitOfWork whoKnows) {
        knowing = whoKnows;
    }

    /** Who knows what was read before, and asks for the rest. */
    UnitOfWork known() {
        return knowing;
    }

    @Override
    public SaleState lockForSale(Set<CommandKey> keys, SortedSet<Sku> skus, Set<PreOrderId> lines, int entries) {
        SaleState state = unit.lockForSale(keys, skus, lines, entries);
        promises.know(skus, state.timetables());
        return state;
    }

    @Override
    public OfferRepository offers() {
        return unit.offers();
    }

    @Override
    public PreOrderRepository preOrders() {
        return unit.preOrders();
    }

    @Override
    public StockRepository stocks() {
        return unit.stocks();
    }

    @Override
    public LotRepository lots() {
        return unit.lots();
    }

    @Override
    public PromiseRepository promises() {
        return promises;
    }

    @Override
    public NoticeRepository notices() {
        return unit.notices();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public DayBook dayBook() {
        return unit.dayBook();
    }

    @Override
    public CommandLog commands() {
        return unit.commands();
    }

    @Override
    public Cursors cursors() {
        return unit.cursors();
    }

    @Override
    public Leftovers leftovers() {
        return unit.leftovers();
    }

    @Override
    public Causes causes() {
        return unit.causes();
    }

    @Override
    public ArchiveRepository archive() {
        return unit.archive();
    }

    @Override
    public Erasures erasures() {
        return unit.erasures();
    }

    /** The journal of the transaction. */
    private final class RecordingJournal implements Journal {

        private final Journal told;

        RecordingJournal(Journal told) {
            this.told = told;
        }

        @Override
        public long reserve(int count) {
            return told.reserve(count);
        }

        @Override
        public void giveBack(long first, int count) {
            told.giveBack(first, count);
        }

        @Override
        public void append(List<JournalEntry> more) {
            told.append(more);
            entries.addAll(more);
            more.forEach(entry -> facts.add(entry.event()));
        }

        @Override
        public List<JournalEntry> page(long afterSequence, int limit) {
            return told.page(afterSequence, limit);
        }

        @Override
        public List<JournalEntry> news(long afterSequence, int limit) {
            return told.news(afterSequence, limit);
        }

        @Override
        public List<JournalEntry> about(PreOrderId id, long afterSequence, int limit) {
            return told.about(id, afterSequence, limit);
        }

        @Override
        public List<JournalEntry> conflicts(long afterSequence, int limit) {
            return told.conflicts(afterSequence, limit);
        }

        @Override
        public void rewrite(List<JournalEntry> known) {
            told.rewrite(known);
        }

        @Override
        public long last() {
            return told.last();
        }
    }
}
