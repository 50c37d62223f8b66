package io.preorder4j.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.PaymentReceived;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the customers of a shop without a relay are owed, as the journal tells it: counted anew, by simpler rules than the
 * library's. What came and went without anybody hearing of it cancels out, so all that is left of goods is a sum.
 */
final class OwedByJournal {

    private static final int PAGE = 1000;

    private final SortedMap<Long, String> notices = new TreeMap<>();
    private final Map<PreOrderId, Long> prepared = new HashMap<>();
    private final Map<PreOrderId, PromiseChanged> dates = new HashMap<>();
    private final Map<PreOrderId, Long> questions = new HashMap<>();
    private final Map<PreOrderId, Cancelled> cancelled = new HashMap<>();

    private OwedByJournal() {}

    /** Checks that exactly those notices are stored that the journal owes. */
    static void check(Store store) {
        store.read(work -> {
            OwedByJournal owed = new OwedByJournal();
            List<JournalEntry> page = work.journal().page(0, PAGE);
            while (!page.isEmpty()) {
                page.forEach(owed::add);
                page = work.journal().page(page.get(page.size() - 1).sequence(), PAGE);
            }
            owed.compareWith(pending(work));
            return owed;
        });
    }

    private static List<Notice> pending(UnitOfWork work) {
        List<Notice> pending = new ArrayList<>();
        List<OwedNotice> page = work.notices().page(Delivery.State.PENDING, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(owed -> pending.add(owed.notice()));
            page = work.notices().page(Delivery.State.PENDING, Optional.of(page.get(page.size() - 1)), PAGE);
        }
        return pending;
    }

    private void compareWith(List<Notice> pending) {
        cancelled.values().forEach(this::put);
        SortedMap<Long, String> stored = new TreeMap<>();
        Map<PreOrderId, Long> storedPrepared = new HashMap<>();
        Map<PreOrderId, PromiseChanged> storedDates = new HashMap<>();
        Map<PreOrderId, Long> storedQuestions = new HashMap<>();
        for (Notice notice : pending) {
            switch (notice.kind()) {
                case CONFIRMATION, PAYMENT_DUE, DISPATCHED, CANCELLED, REFUND_DUE ->
                    stored.put(notice.id(), text(notice.kind(), notice.preOrder(), notice.units()));
                case PREPARING -> add(storedPrepared, notice.preOrder(), notice.units());
                case TAKEN_BACK -> add(storedPrepared, notice.preOrder(), -notice.units());
                case DATE_CHANGED -> storedDates.put(notice.preOrder(), (PromiseChanged) notice.fact());
                case DELAY_CONSENT -> storedQuestions.put(notice.preOrder(), notice.id());
            }
        }
        assertThat(stored).as("the notices that are owed").isEqualTo(notices);
        assertThat(storedPrepared).as("the units that customers hear of").isEqualTo(prepared);
        assertThat(storedDates).as("the dates that customers hear of").isEqualTo(dates);
        assertThat(storedQuestions).as("the questions that customers are asked").isEqualTo(questions);
    }

    private void add(JournalEntry entry) {
        Event fact = entry.event();
        if (fact instanceof PreOrderPlaced e) {
            long waiting = e.preOrder().stages().in(Stage.WAITING);
            if (waiting > 0) {
                put(entry, NoticeKind.CONFIRMATION, e.preOrder().id(), waiting);
            }
        } else if (fact instanceof UnitsMoved e) {
            move(entry, e);
        } else if (fact instanceof ShipmentRecorded e) {
            put(entry, NoticeKind.DISPATCHED, e.id(), e.units());
        } else if (fact instanceof CancellationRequested e) {
            put(cancelled.put(e.id(), new Cancelled(e.id(), entry.sequence(), e.units())));
        } else if (fact instanceof PromiseChanged e) {
            dates.merge(e.id(), e, OwedByJournal::both);
        } else if (fact instanceof PaymentDue e) {
            put(entry, NoticeKind.PAYMENT_DUE, e.id(), 0);
        } else if (fact instanceof PaymentReceived e) {
            notices.values().removeIf(text(NoticeKind.PAYMENT_DUE, e.id(), 0)::equals);
        } else if (fact instanceof DutyArose e && e.duty() instanceof Duty.Refund) {
            put(entry, NoticeKind.REFUND_DUE, e.id(), 0);
        } else if (fact instanceof DutyArose e && !(e.duty() instanceof Duty.Cancel)) {
            // The question names the date.
            dates.remove(e.id());
            questions.put(e.id(), entry.sequence());
        }
    }

    private void move(JournalEntry entry, UnitsMoved moved) {
        Stage from = moved.move().from();
        Stage to = moved.move().to();
        long units = moved.move().units();
        if (from == Stage.HELD && to == Stage.WAITING) {
            put(entry, NoticeKind.CONFIRMATION, moved.id(), units);
        } else if (from == Stage.HELD && to == Stage.CANCELLED) {
            cancelled.computeIfPresent(moved.id(), (id, wish) -> new Cancelled(id, wish.sequence(), 0));
        } else if (from == Stage.WAITING && to == Stage.ALLOCATED) {
            add(prepared, moved.id(), units);
        } else if (from == Stage.ALLOCATED && to == Stage.WAITING) {
            add(prepared, moved.id(), -units);
        }
    }

    /** Nobody hears of a date that was the same before. */
    private static @Nullable PromiseChanged both(PromiseChanged one, PromiseChanged later) {
        return one.from().equals(later.to()) ? null : new PromiseChanged(one.id(), one.sku(), one.from(), later.to());
    }

    private static void add(Map<PreOrderId, Long> sums, PreOrderId id, long units) {
        sums.merge(id, units, (one, more) -> one + more == 0 ? null : one + more);
    }

    private void put(JournalEntry entry, NoticeKind kind, PreOrderId id, long units) {
        notices.put(entry.sequence(), text(kind, id, units));
    }

    private void put(@Nullable Cancelled wish) {
        if (wish != null && wish.units() > 0) {
            notices.put(wish.sequence(), text(NoticeKind.CANCELLED, wish.id(), wish.units()));
        }
    }

    private static String text(NoticeKind kind, PreOrderId id, long units) {
        return kind + " of " + units + " for " + id;
    }

    /** The last wish to cancel of a pre-order; a hold that is cancelled is no news. */
    private record Cancelled(PreOrderId id, long sequence, long units) {}
}
