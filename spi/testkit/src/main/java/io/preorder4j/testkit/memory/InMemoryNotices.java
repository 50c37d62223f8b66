package io.preorder4j.testkit.memory;

import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Delivery.State;
import io.preorder4j.spi.NoticeRepository;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What customers are to be told, and were told. */
final class InMemoryNotices implements NoticeRepository {

    private final Transactions transactions;
    private final Grouped<State, Place, OwedNotice> byState =
            new Grouped<>(owed -> Optional.of(owed.delivery().state()), Place::of);
    private final Grouped<String, Long, OwedNotice> byOrder = new Grouped<>(
            owed -> Optional.of(order(owed)), owed -> owed.notice().id());
    private final Table<Long, OwedNotice> notices;

    InMemoryNotices(Transactions transactions) {
        this.transactions = transactions;
        notices = new Table<>("notice", transactions, List.of(byState, byOrder));
    }

    @Override
    public void add(Collection<OwedNotice> added) {
        added.forEach(owed -> notices.add(owed.notice().id(), owed));
    }

    @Override
    public List<Notice> unsent(Set<PreOrderId> ids) {
        transactions.requireRunning();
        Limits.checkBatch(ids);
        List<Notice> unsent = new ArrayList<>();
        for (PreOrderId id : ids) {
            for (OwedNotice owed : byOrder.in(id.orderId()).values()) {
                if (owed.notice().preOrder().equals(id) && owed.delivery().isUnsent()) {
                    unsent.add(owed.notice());
                }
            }
        }
        unsent.sort(Comparator.comparingLong(Notice::id));
        return unsent;
    }

    @Override
    public void withdraw(Collection<Notice> withdrawn) {
        for (Notice notice : withdrawn) {
            if (notices.find(notice.id())
                    .filter(owed -> owed.delivery().isUnsent())
                    .isEmpty()) {
                throw new ContentionException("a notice to withdraw was taken for delivery first", null);
            }
            notices.remove(notice.id());
        }
    }

    @Override
    public List<String> lockDue(Instant now, int limit) {
        List<OwedNotice> due = Limits.page(
                byState.in(State.PENDING)
                        .headMap(new Place(now, Long.MAX_VALUE), true)
                        .values(),
                this::isFirstPending,
                limit);
        List<String> orders = due.stream().map(InMemoryNotices::order).toList();
        transactions.locks().lockOrders(orders);
        return orders;
    }

    @Override
    public List<OwedNotice> lock(Set<String> orderIds) {
        Limits.checkBatch(orderIds);
        transactions.locks().lockOrders(orderIds);
        return ofOrders(orderIds);
    }

    @Override
    public void update(Collection<OwedNotice> updated) {
        for (OwedNotice owed : updated) {
            transactions.locks().requireOrder(order(owed));
            notices.update(owed.notice().id(), owed);
        }
    }

    @Override
    public void rewrite(Collection<Notice> rewritten) {
        for (Notice notice : rewritten) {
            transactions.locks().requireOrder(notice.preOrder().orderId());
            OwedNotice before = notices.find(notice.id())
                    .orElseThrow(() -> new StoreException("there is no notice " + notice.id(), null));
            notices.update(notice.id(), new OwedNotice(notice, before.delivery()));
        }
    }

    @Override
    public List<OwedNotice> ofOrders(Set<String> orderIds) {
        transactions.requireRunning();
        Limits.checkBatch(orderIds);
        return orderIds.stream()
                .flatMap(order -> byOrder.in(order).values().stream())
                .sorted(Comparator.comparingLong(owed -> owed.notice().id()))
                .toList();
    }

    @Override
    public List<OwedNotice> page(State state, Optional<OwedNotice> after, int limit) {
        transactions.requireRunning();
        Place start = after.map(Place::of).orElse(new Place(Instant.MIN, 0));
        return Limits.page(byState.in(state).tailMap(start, false).values(), limit);
    }

    @Override
    public int forgetDelivered(Instant before, int limit) {
        List<OwedNotice> forgotten = Limits.page(
                byState.in(State.DELIVERED).headMap(new Place(before, 0), false).values(), limit);
        forgotten.forEach(owed -> notices.remove(owed.notice().id()));
        return forgotten.size();
    }

    /** Somebody else keeps them from now on. */
    List<OwedNotice> remove(PreOrderId id) {
        List<OwedNotice> removed = byOrder.in(id.orderId()).values().stream()
                .filter(owed -> owed.notice().preOrder().equals(id))
                .toList();
        removed.forEach(owed -> notices.remove(owed.notice().id()));
        return removed;
    }

    private boolean isFirstPending(OwedNotice owed) {
        return byOrder.in(order(owed)).headMap(owed.notice().id(), false).values().stream()
                .noneMatch(earlier -> earlier.delivery().state() == State.PENDING);
    }

    private static String order(OwedNotice owed) {
        return owed.notice().preOrder().orderId();
    }

    /** Where a notice stands among those of its state. */
    private record Place(Instant at, long id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::at).thenComparingLong(Place::id);

        static Place of(OwedNotice owed) {
            return new Place(owed.delivery().at(), owed.notice().id());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
