package io.preorder4j.internal;

import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Admission;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The decisions about the lines of one order. Everything that they depend on is read once, for all SKUs; then each line
 * that is admitted counts for those after it.
 */
final class Admissions {

    private final UnitOfWork unit;
    private final PlaceOrder order;
    private final Instant now;
    private final Map<Sku, Offer> offers;
    private final Map<Sku, Tally> tallies;
    private final Map<Sku, Tally> counted;
    private final Map<Sku, Limit> supply = new HashMap<>();
    private final Map<Sku, Long> customerUnits = new HashMap<>();
    private final Set<PreOrderId> taken;

    private Admissions(UnitOfWork unit, PlaceOrder order, Inbound inbound, Map<Sku, Tally> tallies, Instant now) {
        this.unit = unit;
        this.order = order;
        this.now = now;
        this.tallies = tallies;
        this.counted = new HashMap<>(tallies);
        this.offers = unit.offers().find(tallies.keySet());
        offers.values().forEach(offer -> supply.put(offer.sku(), inbound.cap(unit, offer, now)));
        this.taken =
                unit.preOrders().placed(order.lines().stream().map(this::id).collect(Collectors.toSet()));
        readCustomerUnits();
    }

    /** Decisions that will be carried out: under the locks of all SKUs, where no hold counts that has ended. */
    static Admissions locked(UnitOfWork unit, PlaceOrder order, Inbound inbound, Instant now) {
        return new Admissions(
                unit, order, inbound, Holds.expire(unit, unit.offers().lock(skus(order)), now), now);
    }

    /** What would be decided now. */
    static Admissions unlocked(UnitOfWork unit, PlaceOrder order, Inbound inbound, Instant now) {
        Map<Sku, Tally> stored = unit.offers().tallies(skus(order));
        Map<Sku, Tally> tallies = new HashMap<>();
        stored.forEach((sku, tally) -> tallies.put(sku, Holds.asOf(unit, tally, now)));
        Admissions admissions = new Admissions(unit, order, inbound, tallies, now);
        stored.values().forEach(tally -> Holds.ended(unit, tally, now).forEach(admissions::forget));
        return admissions;
    }

    private static SortedSet<Sku> skus(PlaceOrder order) {
        return order.lines().stream().map(OrderLine::sku).collect(Collectors.toCollection(TreeSet::new));
    }

    private void readCustomerUnits() {
        Set<Buyer> limited = offers.values().stream()
                .filter(offer -> offer.caps().perCustomer().isSet())
                .map(offer -> new Buyer(offer.sku(), customer()))
                .collect(Collectors.toSet());
        if (!limited.isEmpty()) {
            unit.preOrders().activeUnits(limited).forEach((buyer, units) -> customerUnits.put(buyer.sku(), units));
        }
    }

    /** A hold of the customer's own has ended, and nobody has expired it yet. */
    private void forget(PreOrder ended) {
        if (ended.customer().equals(customer())) {
            customerUnits.computeIfPresent(
                    ended.sku(), (sku, units) -> units - ended.stages().in(Stage.HELD));
        }
    }

    PreOrderId id(OrderLine line) {
        return new PreOrderId(order.orderId(), line.lineId());
    }

    CustomerId customer() {
        return order.customer();
    }

    /** Decides about a line. If it is admitted, it counts from here on. */
    Optional<RefusalReason> refusal(OrderLine line) {
        Sku sku = line.sku();
        Offer offer = offers.get(sku);
        Tally tally = counted.get(sku);
        if (taken.contains(id(line))) {
            return Optional.of(RefusalReason.ALREADY_PLACED);
        }
        if (offer == null || tally == null) {
            return Optional.of(RefusalReason.NOT_OFFERED);
        }
        Admission.Applicant applicant = new Admission.Applicant(customerUnits.getOrDefault(sku, 0L), order.channel());
        Optional<RefusalReason> refusal =
                Admission.refusal(offer, tally, supply.getOrDefault(sku, Limit.none()), applicant, line.units(), now);
        if (refusal.isEmpty()) {
            counted.put(sku, tally.sold(line.units(), order.channel()));
            customerUnits.merge(sku, line.units(), Long::sum);
        }
        return refusal;
    }

    /** The offer of an admitted line. */
    Offer offer(Sku sku) {
        Offer offer = offers.get(sku);
        if (offer == null) {
            throw new IllegalStateException("admitted a line of " + sku + ", which is not offered");
        }
        return offer;
    }

    /** What is sold of each SKU before this order. */
    Map<Sku, Long> active() {
        return tallies.values().stream().collect(Collectors.toMap(Tally::sku, Tally::active));
    }

    /** Writes the pre-orders that came of admitted lines. */
    void save(List<PreOrder> placed) {
        if (placed.isEmpty()) {
            return;
        }
        Map<Sku, Tally> next = new HashMap<>();
        for (PreOrder preOrder : placed) {
            Tally tally = next.getOrDefault(
                            preOrder.sku(), tallies.getOrDefault(preOrder.sku(), Tally.none(preOrder.sku())))
                    .sold(preOrder.stages().ordered(), preOrder.purchase().channel());
            next.put(
                    preOrder.sku(),
                    preOrder.standing().heldUntil().map(tally::holding).orElse(tally));
        }
        unit.offers().updateTallies(next.values());
        unit.preOrders().add(placed);
    }
}
