package io.preorder4j.core.notice;

import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PaymentReceived;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which facts owe a notice, and which notice. Immutable and thread-safe.
 *
 * <p>A customer is told once what changed, so these rules fold what has not left yet:
 *
 * <ul>
 *   <li>Units that come from several lots at once are one {@link NoticeKind#PREPARING}, and those that are taken back
 *       before it left are taken off it.
 *   <li>A date that changes again before its notice left makes one {@link NoticeKind#DATE_CHANGED}, and none if it is
 *       again what the customer heard last.
 *   <li>A {@link NoticeKind#DELAY_CONSENT} names the new date, so it replaces a changed date, and an older question.
 *   <li>What was paid before anybody was asked to owes no {@link NoticeKind#PAYMENT_DUE}.
 *   <li>Nobody was told of a hold: to confirm it is a {@link NoticeKind#CONFIRMATION}, to give it up is nothing.
 *   <li>The duty to cancel is no notice; the cancellation that follows is.
 * </ul>
 *
 * @param kinds the kinds that are told; facts that owe another kind owe nothing
 */
public record NoticeRules(Set<NoticeKind> kinds) {

    /** Copies the kinds. */
    public NoticeRules {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Whose unsent notices have to be known to tell what facts change.
     *
     * @param facts the facts
     * @return pre-orders; none for facts that only add notices, such as placing and allocating
     */
    public Set<PreOrderId> affected(Collection<JournalEntry> facts) {
        Set<PreOrderId> affected = new HashSet<>();
        for (JournalEntry entry : facts) {
            if (kinds.stream().anyMatch(kind -> mayAlter(kind, entry.event()))) {
                entry.event().about().ifPresent(affected::add);
            }
        }
        return affected;
    }

    /** Whether a fact may alter a notice of a kind that was owed before. */
    private static boolean mayAlter(NoticeKind kind, Event fact) {
        return switch (kind) {
            case DATE_CHANGED -> fact instanceof PromiseChanged || asksForConsent(fact);
            case DELAY_CONSENT -> asksForConsent(fact);
            case PREPARING ->
                fact instanceof UnitsMoved e
                        && e.move().from() == Stage.ALLOCATED
                        && e.move().to() == Stage.WAITING;
            case PAYMENT_DUE -> fact instanceof PaymentReceived;
            case CONFIRMATION, TAKEN_BACK, DISPATCHED, CANCELLED, REFUND_DUE -> false;
        };
    }

    static boolean asksForConsent(Event fact) {
        return fact instanceof DutyArose e
                && (e.duty() instanceof Duty.OfferDelay || e.duty() instanceof Duty.ObtainConsent);
    }

    /**
     * Tells what facts change.
     *
     * @param facts the facts of one transaction, in the order of their numbers
     * @param unsent the notices of the {@link #affected} pre-orders that never left, in the order of their ids
     * @return what is owed no more, and what is owed from now on
     */
    public NoticeChange change(List<JournalEntry> facts, List<Notice> unsent) {
        long first = facts.stream().mapToLong(JournalEntry::sequence).min().orElse(0);
        Map<PreOrderId, Unsent> byPreOrder = new LinkedHashMap<>();
        for (Notice notice : unsent) {
            of(notice.preOrder(), first, byPreOrder).know(notice);
        }
        for (JournalEntry entry : facts) {
            entry.event().about().ifPresent(id -> of(id, first, byPreOrder).take(entry));
        }
        List<Notice> after =
                byPreOrder.values().stream().flatMap(Unsent::notices).toList();
        return difference(unsent, after);
    }

    private Unsent of(PreOrderId id, long first, Map<PreOrderId, Unsent> byPreOrder) {
        return byPreOrder.computeIfAbsent(id, preOrder -> new Unsent(first, kinds));
    }

    private NoticeChange difference(List<Notice> before, List<Notice> after) {
        Set<Notice> kept = new HashSet<>(after);
        Map<Long, Notice> known = new HashMap<>(before.stream().collect(Collectors.toMap(Notice::id, each -> each)));
        List<Notice> added = new ArrayList<>();
        for (Notice notice : after) {
            if (kinds.contains(notice.kind()) && !notice.equals(known.get(notice.id()))) {
                added.add(notice);
            }
        }
        added.sort(Comparator.comparingLong(Notice::id));
        return new NoticeChange(
                before.stream().filter(notice -> !kept.contains(notice)).toList(), added);
    }
}
