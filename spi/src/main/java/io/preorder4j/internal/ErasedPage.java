package io.preorder4j.internal;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
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
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final SortedSet<Sku> skus;
    private final Optional<Long> end;

    private ErasedPage(
            Optional<Erasure> erasure,
            List<JournalEntry> telling,
            Set<PreOrderId> forgotten,
            Set<PreOrderId> archived,
            SortedSet<Sku> skus,
            Optional<Long> end) {
        this.erasure = erasure;
        this.telling = telling;
        this.forgotten = forgotten;
        this.archived = archived;
        this.skus = skus;
        this.end = end;
    }

    /** Reads the page behind an entry. If the erasure is done meanwhile, the page is empty. */
    static ErasedPage read(UnitOfWork unit, CommandKey key, long after) {
        return page(unit, unit.erasures().find(key), after);
    }

    /** The same to write it: nobody puts its pre-orders into the archive meanwhile, or deletes them. */
    static ErasedPage locked(UnitOfWork unit, CommandKey key, long after) {
        Optional<Erasure> erasure = unit.erasures().lock(key);
        unit.stocks().lock(page(unit, erasure, after).skus);
        return page(unit, erasure, after);
    }

    /** Of what comes while it is read, it takes what is committed by then: an order that is still placed is not over, anyway. */
    private static ErasedPage page(UnitOfWork unit, Optional<Erasure> erasure, long after) {
        List<JournalEntry> entries =
                erasure.isPresent() ? unit.journal().page(after, Batch.MAX) : List.<JournalEntry>of();
        if (erasure.isEmpty() || entries.isEmpty()) {
            return new ErasedPage(erasure, List.of(), Set.of(), Set.of(), new TreeSet<>(), Optional.empty());
        }
        CustomerId customer = erasure.get().customer();
        Set<PreOrderId> candidates = candidates(entries, customer);
        // In this order: what goes into the archive in between is there when it is looked for.
        Map<PreOrderId, PreOrder> preOrders = new HashMap<>(unit.preOrders().find(candidates));
        Map<PreOrderId, PreOrder> archived = unit.archive().find(candidates);
        preOrders.putAll(archived);
        Map<PreOrderId, Retention> kept = Retentions.of(
                unit,
                preOrders.values().stream()
                        .filter(preOrder -> preOrder.customer().equals(customer))
                        .toList());
        SortedSet<Sku> skus = new TreeSet<>();
        Set<PreOrderId> forgotten = new HashSet<>();
        List<JournalEntry> telling = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Event event = entry.event();
            if (event instanceof PreOrderPlaced placed
                    && placed.preOrder().customer().equals(customer)) {
                PreOrder preOrder = preOrders.get(placed.preOrder().id());
                if (preOrder != null && !kept.containsKey(preOrder.id())) {
                    forgotten.add(preOrder.id());
                    skus.add(preOrder.sku());
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
                skus,
                Optional.of(entries.get(entries.size() - 1).sequence()));
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
                    .update(new Erasure(
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
