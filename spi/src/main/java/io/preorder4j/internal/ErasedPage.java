package io.preorder4j.internal;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.privacy.Pseudonym;
import io.preorder4j.core.privacy.Retention;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.Erasure;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of the journal, and what of it tells who a customer is that is to be forgotten. What is decided where a pre-order was
 * placed holds for all that comes later: whoever has the pseudonym by then is forgotten there as well.
 */
final class ErasedPage {

    private final Optional<Erasure> erasure;
    private final List<JournalEntry> telling;
    private final Set<PreOrderId> forgotten;
    private final Set<PreOrderId> archived;
    private final Optional<Long> end;

    private ErasedPage(
            Optional<Erasure> erasure,
            List<JournalEntry> telling,
            Set<PreOrderId> forgotten,
            Set<PreOrderId> archived,
            Optional<Long> end) {
        this.erasure = erasure;
        this.telling = telling;
        this.forgotten = forgotten;
        this.archived = archived;
        this.end = end;
    }

    /** Reads the page behind an entry. If the erasure is done meanwhile, the page is empty. */
    static ErasedPage read(UnitOfWork unit, Optional<Erasure> erasure, long after) {
        List<JournalEntry> entries =
                erasure.isPresent() ? unit.journal().page(after, Batch.MAX) : List.<JournalEntry>of();
        if (erasure.isEmpty() || entries.isEmpty()) {
            return new ErasedPage(erasure, List.of(), Set.of(), Set.of(), Optional.empty());
        }
        CustomerId customer = erasure.get().customer();
        Set<PreOrderId> candidates = candidates(entries, customer);
        Map<PreOrderId, PreOrder> archived = unit.archive().find(candidates);
        Map<PreOrderId, PreOrder> preOrders = new HashMap<>(unit.preOrders().find(candidates));
        preOrders.putAll(archived);
        Set<PreOrderId> forgotten = new HashSet<>();
        List<JournalEntry> telling = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Event event = entry.event();
            if (event instanceof PreOrderPlaced placed
                    && placed.preOrder().customer().equals(customer)) {
                PreOrder preOrder = preOrders.get(placed.preOrder().id());
                if (preOrder != null && retention(unit, preOrder).isEmpty()) {
                    forgotten.add(preOrder.id());
                    telling.add(entry);
                }
            } else if (event instanceof PreOrderRefused refused
                    && refused.customer().equals(customer)) {
                telling.add(entry);
            } else if (isInOwnWords(event)) {
                PreOrder preOrder = event.about().map(preOrders::get).orElse(null);
                boolean isForgotten = preOrder != null
                        && (forgotten.contains(preOrder.id())
                                || preOrder.customer().equals(erasure.get().pseudonym()));
                if (isForgotten) {
                    telling.add(entry);
                }
            }
        }
        return new ErasedPage(
                erasure,
                telling,
                forgotten,
                archived.keySet(),
                Optional.of(entries.get(entries.size() - 1).sequence()));
    }

    /** Why a pre-order has to name its customer for now. */
    static Optional<Retention> retention(UnitOfWork unit, PreOrder preOrder) {
        return Retention.of(
                preOrder,
                unit.notices().ofOrder(preOrder.id().orderId()).stream()
                        .filter(owed -> owed.notice().preOrder().equals(preOrder.id()))
                        .anyMatch(owed -> owed.delivery().state() == Delivery.State.PENDING));
    }

    boolean namesCustomer() {
        return !telling.isEmpty();
    }

    /** The last entry of the page, empty behind the end of the journal. */
    Optional<Long> end() {
        return end;
    }

    /** Writes over what tells who the customer is. */
    void write(UnitOfWork unit) {
        if (erasure.isPresent() && end.isPresent()) {
            Erasure now = erasure.get();
            Pseudonym pseudonym = new Pseudonym(now.pseudonym());
            unit.journal()
                    .rewrite(telling.stream()
                            .map(entry -> new JournalEntry(entry.sequence(), entry.at(), pseudonym.hide(entry.event())))
                            .toList());
            unit.commands().forget(telling.stream().map(JournalEntry::sequence).collect(Collectors.toSet()));
            writePreOrders(unit, pseudonym);
            unit.erasures()
                    .put(new Erasure(
                            now.key(), now.customer(), now.pseudonym(), end.get(), now.preOrders() + forgotten.size()));
        }
    }

    private void writePreOrders(UnitOfWork unit, Pseudonym pseudonym) {
        Set<PreOrderId> present = new HashSet<>(forgotten);
        present.removeAll(archived);
        if (!present.isEmpty()) {
            Set<String> orders = present.stream().map(PreOrderId::orderId).collect(Collectors.toSet());
            unit.notices().rewrite(hidden(unit.notices().lock(orders), pseudonym));
            unit.preOrders().boughtBy(present, pseudonym.id());
        }
        Set<PreOrderId> over = new HashSet<>(forgotten);
        over.retainAll(archived);
        if (!over.isEmpty()) {
            over.forEach(id -> unit.archive().rewrite(hidden(unit.archive().notices(id), pseudonym)));
            unit.archive().boughtBy(over, pseudonym.id());
        }
    }

    private List<Notice> hidden(List<OwedNotice> notices, Pseudonym pseudonym) {
        return notices.stream()
                .map(OwedNotice::notice)
                .filter(notice -> forgotten.contains(notice.preOrder()))
                .map(notice -> new Notice(
                        notice.id(),
                        notice.kind(),
                        notice.preOrder(),
                        notice.sku(),
                        notice.units(),
                        pseudonym.hide(notice.fact())))
                .toList();
    }

    private static Set<PreOrderId> candidates(List<JournalEntry> entries, CustomerId customer) {
        return entries.stream()
                .map(JournalEntry::event)
                .filter(event -> isInOwnWords(event)
                        || (event instanceof PreOrderPlaced placed
                                && placed.preOrder().customer().equals(customer)))
                .flatMap(event -> event.about().stream())
                .collect(Collectors.toSet());
    }

    /** Whether it says something in the words of the customer, or of those who served them. */
    private static boolean isInOwnWords(Event event) {
        return event instanceof CancellationRequested || event instanceof ShipmentRecorded;
    }
}
