package io.preorder4j.internal;

import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.PaymentOccasion;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What becomes due when something happens to pre-orders. */
final class Obligations {

    private Obligations() {}

    /** Has pre-orders of an offer owe what an occasion makes due, each obligation once, and tells it. */
    static List<PaymentDue> arise(
            UnitOfWork unit, Offer offer, PaymentOccasion occasion, Collection<PreOrder> preOrders, Instant now) {
        Optional<Obligation> due = offer.payment().due(occasion);
        if (due.isEmpty()) {
            return List.of();
        }
        Obligation obligation = due.get();
        Instant by = now.plus(offer.payment().grace()).truncatedTo(ChronoUnit.MICROS);
        List<PreOrder> owing = new ArrayList<>();
        List<PaymentDue> facts = new ArrayList<>();
        preOrders.stream()
                .filter(preOrder -> !preOrder.standing().payment().knows(obligation))
                .sorted(Comparator.comparingLong(PreOrder::sequence))
                .forEach(preOrder -> {
                    owing.add(preOrder.with(preOrder.standing()
                            .with(preOrder.standing().payment().owing(obligation, by))));
                    facts.add(new PaymentDue(preOrder.id(), preOrder.sku(), obligation, by));
                });
        if (!owing.isEmpty()) {
            unit.preOrders().update(owing);
        }
        return facts;
    }
}
