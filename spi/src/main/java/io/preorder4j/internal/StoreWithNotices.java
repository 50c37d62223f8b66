package io.preorder4j.internal;

import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeChange;
import io.preorder4j.core.notice.NoticeRules;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OwedNotice;
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
            Recording recording = new Recording(unit);
            R result = work.apply(recording);
            owe(unit.notices(), recording.entries());
            return result;
        });
    }

    @Override
    public boolean isShared() {
        return store.isShared();
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
}
