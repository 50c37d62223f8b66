package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Causes;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.Cursors;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.Leftovers;
import io.preorder4j.spi.LotRepository;
import io.preorder4j.spi.OfferRepository;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store in which a thread can have something of its own committed in the very transactions of its commands: a cursor
 * with what was read, or the cause with its effect. Other threads, and the same thread otherwise, find the store as it is.
 */
public final class JointStore implements Store {

    private final Store store;
    private final ThreadLocal<Companion> companion = ThreadLocal.withInitial(() -> (unit, appended) -> {});

    /**
     * Joins a store.
     *
     * @param store where everything is kept
     */
    public JointStore(Store store) {
        this.store = store;
    }

    /** What is committed with a command. */
    @FunctionalInterface
    public interface Companion {

        /**
         * Writes something in the transaction of a command, which may be run again.
         *
         * @param unit the transaction, after the command's work
         * @param appended the entries that the command appended to the journal in this transaction
         */
        void join(UnitOfWork unit, List<JournalEntry> appended);
    }

    /**
     * Carries out commands, and has a companion in every transaction in which this thread writes meanwhile.
     *
     * @param with what is committed with the commands
     * @param commands the commands
     * @param <R> the type of their answer
     * @return the answer
     */
    public <R> R jointly(Companion with, Supplier<R> commands) {
        companion.set(with);
        try {
            return commands.get();
        } finally {
            companion.remove();
        }
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        Companion joining = companion.get();
        return store.write(unit -> {
            NotedJournal journal = new NotedJournal(unit.journal(), new ArrayList<>());
            R result = work.apply(new Joint(unit, journal));
            joining.join(unit, journal.appended);
            return result;
        });
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }

    private record Joint(UnitOfWork unit, Journal journal) implements UnitOfWork {

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
    }

    /** The journal, and what was appended to it. */
    private record NotedJournal(Journal journal, List<JournalEntry> appended) implements Journal {

        @Override
        public long reserve(int count) {
            return journal.reserve(count);
        }

        @Override
        public void append(List<JournalEntry> entries) {
            journal.append(entries);
            appended.addAll(entries);
        }

        @Override
        public long last() {
            return journal.last();
        }

        @Override
        public List<JournalEntry> page(long afterSequence, int limit) {
            return journal.page(afterSequence, limit);
        }

        @Override
        public List<JournalEntry> about(PreOrderId id, long afterSequence, int limit) {
            return journal.about(id, afterSequence, limit);
        }

        @Override
        public List<JournalEntry> conflicts(long afterSequence, int limit) {
            return journal.conflicts(afterSequence, limit);
        }
    }
}
