package io.preorder4j.notice;

import io.preorder4j.core.Sku;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes letters for delivery, in one transaction. An order has one letter on its way at most, so that its customer hears
 * of things in the order in which they happened; a letter that was given up is passed over.
 */
final class Leases {

    /** The most notices of one letter. */
    private static final int MOST_LINES = 1000;

    private final UnitOfWork unit;
    private final Instant now;
    private final Instant until;
    private final String holder;

    Leases(UnitOfWork unit, Instant now, Instant until, String holder) {
        this.unit = unit;
        this.now = now;
        this.until = until;
        this.holder = holder;
    }

    /** Takes what is due, at most so many letters. */
    List<Lease> take(int most) {
        List<String> orders = unit.notices().lockDue(now, most);
        if (orders.isEmpty()) {
            return List.of();
        }
        Map<String, List<OwedNotice>> pending = unit.notices().lock(Set.copyOf(orders)).stream()
                .filter(owed -> owed.delivery().state() == Delivery.State.PENDING)
                .collect(Collectors.groupingBy(
                        owed -> owed.notice().preOrder().orderId(), LinkedHashMap::new, Collectors.toList()));
        List<Lease> leases = new ArrayList<>();
        for (List<OwedNotice> ofOrder : pending.values()) {
            // A letter that was given up and requeued comes before one that is on its way already.
            if (ofOrder.stream().noneMatch(owed -> owed.delivery().isTaken(now))) {
                leases.add(lease(next(ofOrder)));
            }
        }
        unit.notices()
                .update(leases.stream()
                        .flatMap(lease -> lease.notices().stream())
                        .toList());
        return leases;
    }

    private List<OwedNotice> next(List<OwedNotice> pending) {
        Optional<Long> begun = pending.get(0).delivery().letter();
        return begun.isPresent()
                ? pending.stream()
                        .filter(owed -> owed.delivery().letter().equals(begun))
                        .toList()
                : gathered(pending);
    }

    /** What is of the kind of the first, but for pre-orders of which something else has to be told before. */
    private List<OwedNotice> gathered(List<OwedNotice> pending) {
        NoticeKind kind = pending.get(0).notice().kind();
        List<OwedNotice> gathered = new ArrayList<>();
        Set<PreOrderId> passed = new HashSet<>();
        for (OwedNotice owed : pending) {
            PreOrderId id = owed.notice().preOrder();
            boolean joins = owed.notice().kind() == kind && owed.delivery().isUnsent() && !passed.contains(id);
            if (joins && gathered.size() < MOST_LINES) {
                gathered.add(owed);
            } else {
                passed.add(id);
            }
        }
        return gathered;
    }

    private Lease lease(List<OwedNotice> notices) {
        Map<PreOrderId, PreOrder> preOrders = unit.preOrders()
                .find(notices.stream().map(owed -> owed.notice().preOrder()).collect(Collectors.toSet()));
        Map<Sku, Offer> offers = unit.offers()
                .find(notices.stream().map(owed -> owed.notice().sku()).collect(Collectors.toSet()));
        List<OwedNotice> taken = new ArrayList<>();
        List<Letter.Line> lines = new ArrayList<>();
        long letter = notices.get(0).notice().id();
        for (OwedNotice owed : notices) {
            PreOrder preOrder = known(preOrders, owed.notice().preOrder());
            // Whoever else ordered under the id of the order has a letter of their own.
            if (lines.isEmpty()
                    || preOrder.customer().equals(lines.get(0).preOrder().customer())) {
                taken.add(owed.with(owed.delivery().taken(letter, holder, until)));
                lines.add(new Letter.Line(
                        owed.notice(), preOrder, known(offers, owed.notice().sku())));
            }
        }
        return new Lease(letter, taken.get(0).delivery().attempts(), holder, taken, lines, overdue(notices));
    }

    /** A clock that goes back makes nobody wait for less than no time. */
    private Duration overdue(List<OwedNotice> notices) {
        Duration longest = Duration.ZERO;
        for (OwedNotice owed : notices) {
            Duration waited = Duration.between(owed.delivery().at(), now);
            longest = waited.compareTo(longest) > 0 ? waited : longest;
        }
        return longest;
    }

    private static <K, V> V known(Map<K, V> found, K key) {
        V value = found.get(key);
        if (value == null) {
            throw new IllegalStateException("a notice is about " + key + ", which is not there");
        }
        return value;
    }
}
