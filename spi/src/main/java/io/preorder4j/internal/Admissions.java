package io.preorder4j.internal;

import io.preorder4j.command.OrderLine;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Allocation;
import io.preorder4j.core.offer.Admission;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The decisions about the lines of one order. Everything that they depend on is read once, under the locks of all SKUs;
 * then each line counts on top of those before it.
 */
final class Admissions {

    private final UnitOfWork unit;
    private final Policies policies;
    private final CustomerId customer;
    private final Map<Sku, Tally> tallies;
    private final Map<Sku, Offer> offers;
    private final Map<Sku, Long> customerUnits = new HashMap<>();
    private final Set<PreOrderId> taken;
    private final List<PreOrder> admitted = new ArrayList<>();

    private Admissions(UnitOfWork unit, PlaceOrder order, Policies policies) {
        this.unit = unit;
        this.policies = policies;
        this.customer = order.customer();
        SortedSet<Sku> skus = order.lines().stream().map(OrderLine::sku).collect(Collectors.toCollection(TreeSet::new));
        this.tallies = new HashMap<>(unit.offers().lock(skus));
        this.offers = unit.offers().find(skus);
        this.taken = unit.preOrders()
                .find(order.lines().stream()
                        .map(line -> new PreOrderId(order.orderId(), line.lineId()))
                        .collect(Collectors.toSet()))
                .keySet();
        readCustomerUnits();
    }

    static Admissions begin(UnitOfWork unit, PlaceOrder order, Policies policies) {
        return new Admissions(unit, order, policies);
    }

    private void readCustomerUnits() {
        Set<Buyer> limited = offers.values().stream()
                .filter(offer -> offer.customerLimit().isSet())
                .map(offer -> new Buyer(offer.sku(), customer))
                .collect(Collectors.toSet());
        if (!limited.isEmpty()) {
            unit.preOrders().activeUnits(limited).forEach((buyer, units) -> customerUnits.put(buyer.sku(), units));
        }
    }

    Optional<RefusalReason> refusal(PreOrderId id, OrderLine line) {
        Offer offer = offers.get(line.sku());
        Tally tally = tallies.get(line.sku());
        if (taken.contains(id)) {
            return Optional.of(RefusalReason.ALREADY_PLACED);
        }
        if (offer == null || tally == null) {
            return Optional.of(RefusalReason.NOT_OFFERED);
        }
        return Admission.refusal(offer, tally, customerUnits.getOrDefault(line.sku(), 0L), line.units());
    }

    PreOrder admitted(PreOrderId id, OrderLine line, long sequence, Instant now) {
        Sku sku = line.sku();
        tallies.computeIfPresent(sku, (same, tally) -> tally.sold(line.units()));
        customerUnits.merge(sku, line.units(), Long::sum);
        PreOrder preOrder =
                new PreOrder(id, sku, customer, line.tags(), new Rank(0, sequence), now, Stages.waiting(line.units()));
        PreOrder ranked = Allocation.ranked(policies.named(policyOf(sku)), preOrder);
        admitted.add(ranked);
        return ranked;
    }

    private String policyOf(Sku sku) {
        Offer offer = offers.get(sku);
        if (offer == null) {
            throw new IllegalStateException("admitted a line of " + sku + ", which is not offered");
        }
        return offer.policy();
    }

    void save() {
        if (!admitted.isEmpty()) {
            Set<Sku> sold = admitted.stream().map(PreOrder::sku).collect(Collectors.toSet());
            unit.offers()
                    .updateTallies(tallies.values().stream()
                            .filter(tally -> sold.contains(tally.sku()))
                            .toList());
            unit.preOrders().add(admitted);
        }
    }
}
