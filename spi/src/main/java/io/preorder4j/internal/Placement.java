package io.preorder4j.internal;

import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.allocation.PolicyViolationException;
import io.preorder4j.core.cart.ClassifiedLine;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.LineClassified;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.payment.PaymentOccasion;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes pre-orders of lines that were admitted, or holds of them. */
final class Placement {

    private final UnitOfWork unit;
    private final Policies policies;
    private final Promising promising;
    private final Delaying delaying;
    private final Instant now;
    private final Optional<Instant> heldUntil;
    private final List<PreOrder> placed = new ArrayList<>();
    private final Map<String, PolicyViolationException> violations = new HashMap<>();

    private Placement(
            UnitOfWork unit,
            Policies policies,
            Promising promising,
            Delaying delaying,
            Instant now,
            Optional<Instant> heldUntil) {
        this.unit = unit;
        this.policies = policies;
        this.promising = promising;
        this.delaying = delaying;
        this.now = now;
        this.heldUntil = heldUntil;
    }

    static Placement of(UnitOfWork unit, Policies policies, Promising promising, Delaying delaying, Instant now) {
        return new Placement(unit, policies, promising, delaying, now, Optional.empty());
    }

    static Placement held(
            UnitOfWork unit, Policies policies, Promising promising, Delaying delaying, Instant now, Instant until) {
        return new Placement(unit, policies, promising, delaying, now, Optional.of(until));
    }

    /** The time at which it is placed. */
    Instant now() {
        return now;
    }

    /** Places what ships later; the facts are one for each part of each line, and then what follows from them. */
    Decision place(Admissions admissions, PlaceOrder order, List<ClassifiedLine> lines) {
        int parts = lines.stream().mapToInt(line -> line.parts().size()).sum();
        long first = unit.journal().reserve(parts);
        List<Event> facts = new ArrayList<>();
        FirstPromises promises = new FirstPromises(unit, promising, admissions.active(), now);
        for (ClassifiedLine line : lines) {
            for (LinePart part : line.parts()) {
                facts.add(fact(admissions, promises, order, line.line(), part, first + facts.size()));
            }
        }
        admissions.save(placed);
        Decision decision = Decision.record(unit, now, first, facts);
        List<Event> consequences = consequences(admissions);
        if (!consequences.isEmpty()) {
            Decision.record(unit, now, consequences);
        }
        return decision;
    }

    private Event fact(
            Admissions admissions,
            FirstPromises promises,
            PlaceOrder order,
            OrderLine line,
            LinePart part,
            long sequence) {
        PreOrderId id = admissions.id(line);
        if (part.reason().isPresent()) {
            return new PreOrderRefused(
                    id,
                    line.sku(),
                    order.customer(),
                    part.units(),
                    part.reason().get());
        }
        if (part.lineClass().shipsNow()) {
            return new LineClassified(id, line.sku(), part);
        }
        Offer offer = admissions.offer(line.sku());
        PreOrder ranked = ranked(offer, preOrder(admissions, order, line, part, sequence, promises));
        PreOrder promised = promises.ahead(offer, ranked.rank(), part.units())
                .map(ranked::promised)
                .orElse(ranked);
        PreOrder preOrder =
                order.law().map(law -> delaying.opened(promised, law, now)).orElse(promised);
        placed.add(preOrder);
        return new PreOrderPlaced(preOrder);
    }

    private PreOrder preOrder(
            Admissions admissions,
            PlaceOrder order,
            OrderLine line,
            LinePart part,
            long sequence,
            FirstPromises promises) {
        Offer offer = admissions.offer(line.sku());
        Purchase purchase = new Purchase(
                line.sku(),
                order.customer(),
                order.channel(),
                part.lineClass(),
                now,
                promises.atEnd(offer, part.units()));
        Stages stages = heldUntil.isPresent() ? Stages.held(part.units()) : Stages.waiting(part.units());
        Standing standing = heldUntil.map(Standing.good()::heldUntil).orElse(Standing.good());
        return new PreOrder(
                admissions.id(line),
                purchase,
                tags(line, offer),
                new Rank(0, sequence),
                stages,
                standing,
                purchase.promised());
    }

    private static Set<Tag> tags(OrderLine line, Offer offer) {
        if (line.tags().isEmpty()) {
            return offer.tags();
        }
        Set<Tag> tags = new HashSet<>(line.tags());
        tags.addAll(offer.tags());
        return tags;
    }

    /** A policy that breaks its rules does not stop the sale: whoever it would have ranked stands in order of sequence. */
    private PreOrder ranked(Offer offer, PreOrder preOrder) {
        try {
            return Allocation.ranked(policies.named(offer.policy()), preOrder);
        } catch (PolicyViolationException e) {
            violations.putIfAbsent(offer.policy(), e);
            return preOrder;
        }
    }

    private List<Event> consequences(Admissions admissions) {
        List<Event> facts = new ArrayList<>();
        Set<Offer> offers = new HashSet<>();
        for (PreOrder preOrder : placed) {
            Offer offer = admissions.offer(preOrder.sku());
            if (heldUntil.isEmpty()) {
                facts.addAll(Obligations.arise(unit, offer, PaymentOccasion.ORDERED, List.of(preOrder), now));
            }
            PolicyViolationException violation = violations.get(offer.policy());
            if (violation != null && offer.mode() == AllocationMode.AUTOMATIC && offers.add(offer)) {
                facts.add(Settling.suspended(unit, offer, violation));
            }
        }
        return facts;
    }
}
