package io.preorder4j.core.notice;

import io.preorder4j.core.Sku;
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
import io.preorder4j.core.preorder.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The notices of one pre-order that have not left, in the order of their ids, and what facts make of them. */
final class Unsent {

    private final long firstFact;
    private final Set<NoticeKind> kinds;
    private final List<Notice> notices = new ArrayList<>();

    Unsent(long firstFact, Set<NoticeKind> kinds) {
        this.firstFact = firstFact;
        this.kinds = kinds;
    }

    /** Knows of a notice that was owed before. */
    void know(Notice notice) {
        notices.add(notice);
    }

    Stream<Notice> notices() {
        return notices.stream();
    }

    void take(JournalEntry entry) {
        Event fact = entry.event();
        if (fact instanceof PreOrderPlaced e) {
            long waiting = e.preOrder().stages().in(Stage.WAITING);
            gather(NoticeKind.CONFIRMATION, entry, e.preOrder().sku(), waiting);
        } else if (fact instanceof UnitsMoved e) {
            move(entry, e);
        } else if (fact instanceof ShipmentRecorded e) {
            owe(NoticeKind.DISPATCHED, entry, e.sku(), e.units());
        } else if (fact instanceof CancellationRequested e) {
            owe(NoticeKind.CANCELLED, entry, e.sku(), e.units());
        } else {
            takeDateOrMoney(entry);
        }
    }

    private void takeDateOrMoney(JournalEntry entry) {
        Event fact = entry.event();
        if (fact instanceof PromiseChanged e) {
            changeDate(entry, e);
        } else if (fact instanceof DutyArose e) {
            arise(entry, e);
        } else if (fact instanceof PaymentDue e) {
            owe(NoticeKind.PAYMENT_DUE, entry, e.sku(), 0);
        } else if (fact instanceof PaymentReceived) {
            withdraw(NoticeKind.PAYMENT_DUE);
        }
    }

    private void move(JournalEntry entry, UnitsMoved moved) {
        Stage from = moved.move().from();
        Stage to = moved.move().to();
        long units = moved.move().units();
        if (from == Stage.HELD && to == Stage.WAITING) {
            gather(NoticeKind.CONFIRMATION, entry, moved.sku(), units);
        } else if (from == Stage.HELD && to == Stage.CANCELLED) {
            takeOff(NoticeKind.CANCELLED, units);
        } else if (from == Stage.WAITING && to == Stage.ALLOCATED) {
            gather(NoticeKind.PREPARING, entry, moved.sku(), takeOff(NoticeKind.TAKEN_BACK, units));
        } else if (from == Stage.ALLOCATED && to == Stage.WAITING) {
            gather(NoticeKind.TAKEN_BACK, entry, moved.sku(), takeOff(NoticeKind.PREPARING, units));
        }
    }

    /** From what the customer heard last to what is promised now, unless that is the same or is asked for consent to. */
    private void changeDate(JournalEntry entry, PromiseChanged changed) {
        boolean asked = kinds.contains(NoticeKind.DELAY_CONSENT)
                && last(NoticeKind.DELAY_CONSENT).filter(this::isNew).isPresent();
        PromiseChanged news = last(NoticeKind.DATE_CHANGED)
                .map(unheard -> (PromiseChanged) unheard.fact())
                .map(unheard -> new PromiseChanged(changed.id(), changed.sku(), unheard.from(), changed.to()))
                .orElse(changed);
        withdraw(NoticeKind.DATE_CHANGED);
        if (!asked && !news.from().equals(news.to())) {
            notices.add(new Notice(entry.sequence(), NoticeKind.DATE_CHANGED, news.id(), news.sku(), 0, news));
        }
    }

    private void arise(JournalEntry entry, DutyArose arose) {
        if (arose.duty() instanceof Duty.Refund) {
            owe(NoticeKind.REFUND_DUE, entry, arose.sku(), 0);
        } else if (NoticeRules.asksForConsent(arose) && kinds.contains(NoticeKind.DELAY_CONSENT)) {
            withdraw(NoticeKind.DATE_CHANGED);
            withdraw(NoticeKind.DELAY_CONSENT);
            owe(NoticeKind.DELAY_CONSENT, entry, arose.sku(), 0);
        }
    }

    private void owe(NoticeKind kind, JournalEntry entry, Sku sku, long units) {
        Event fact = entry.event();
        fact.about().ifPresent(id -> notices.add(new Notice(entry.sequence(), kind, id, sku, units, fact)));
    }

    /** One notice for all units that go the same way in one transaction. */
    private void gather(NoticeKind kind, JournalEntry entry, Sku sku, long units) {
        if (units == 0) {
            return;
        }
        Optional<Notice> begun = last(kind).filter(this::isNew);
        if (begun.isPresent()) {
            replace(begun.get(), begun.get().units() + units);
        } else {
            owe(kind, entry, sku, units);
        }
    }

    /** Takes units off the last notices of a kind, and tells how many are left over. */
    private long takeOff(NoticeKind kind, long units) {
        long left = units;
        Optional<Notice> notice = last(kind);
        while (left > 0 && notice.isPresent()) {
            long taken = Math.min(left, notice.get().units());
            replace(notice.get(), notice.get().units() - taken);
            left -= taken;
            notice = last(kind);
        }
        return left;
    }

    private void replace(Notice notice, long units) {
        int place = notices.indexOf(notice);
        if (units == 0) {
            notices.remove(place);
        } else {
            notices.set(place, notice.about(units));
        }
    }

    private void withdraw(NoticeKind kind) {
        notices.removeIf(notice -> notice.kind() == kind);
    }

    private Optional<Notice> last(NoticeKind kind) {
        return notices.stream().filter(notice -> notice.kind() == kind).reduce((one, later) -> later);
    }

    private boolean isNew(Notice notice) {
        return notice.id() >= firstFact;
    }
}
