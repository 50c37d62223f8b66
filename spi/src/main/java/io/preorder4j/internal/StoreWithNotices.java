package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeChange;
import io.preorder4j.core.notice.NoticeRules;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.Journal;
import io.preorder4j.spi.LotRepository;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OfferRepository;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A store in which a transaction that writes facts to the journal writes the notices that they owe as well: whoever
 * decides need not think of it, and cannot forget it. All facts of a transaction are looked at together in its end, so
 * that it is one statement for all its notices, and units that go back and forth within it owe none.
 */
public final class StoreWithNotices implements Store {

    private final Store store;
    private final NoticeRules rules;

    /**
     * Adds notices to a store.
     *
     * @param store where everything is kept
     * @param rules which facts owe a notice
     */
    public StoreWithNotices(Store store, NoticeRules rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return store.write(unit -> {
            List<JournalEntry> facts = new ArrayList<>();
            R result = work.apply(new Heard(unit, new HeardJournal(unit.journal(), facts)));
            owe(unit.notices(), facts);
            return result;
        });
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }

    private void owe(NoticeRepository notices, List<JournalEntry> facts) {
        NoticeChange change = rules.change(facts, unsent(notices, rules.affected(facts)));
        if (!change.withdrawn().isEmpty()) {
            notices.withdraw(change.withdrawn());
        }
        if (!change.added().isEmpty()) {
            Map<Long, Instant> times = new HashMap<>();
            facts.forEach(fact -> times.put(fact.sequence(), fact.at()));
            Instant last = facts.get(facts.size() - 1).at();
            notices.add(change.added().stream()
                    .map(notice -> new OwedNotice(notice, Delivery.owed(times.getOrDefault(notice.id(), last))))
                    .toList());
        }
    }

    private static List<Notice> unsent(NoticeRepository notices, Set<PreOrderId> ids) {
        List<Notice> unsent = new ArrayList<>();
        Set<PreOrderId> some = new HashSet<>();
        for (PreOrderId id : ids) {
            some.add(id);
            if (some.size() == Batch.MAX) {
                unsent.addAll(notices.unsent(some));
                some.clear();
            }
        }
        if (!some.isEmpty()) {
            unsent.addAll(notices.unsent(some));
        }
        return unsent;
    }

    /** A transaction whose journal is listened to. */
    private record Heard(UnitOfWork unit, Journal journal) implements UnitOfWork {

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
        public NoticeRepository notices() {
            return unit.notices();
        }

        @Override
        public CommandLog commands() {
            return unit.commands();
        }
    }

    /** A journal that tells what is appended. */
    private record HeardJournal(Journal journal, List<JournalEntry> facts) implements Journal {

        @Override
        public long reserve(int count) {
            return journal.reserve(count);
        }

        @Override
        public void append(List<JournalEntry> entries) {
            journal.append(entries);
            facts.addAll(entries);
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
