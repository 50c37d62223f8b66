package io.preorder4j.testkit.history;

import io.preorder4j.command.OrderLine;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What happens in front of the counter: offers, orders and cancellations. */
final class Sales {

    private static final int MOST_LINES = 4;
    private static final Availability JULY = new Availability(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin"));

    private Sales() {}

    static Arbitrary<Draft> opening(Arbitrary<String> policies) {
        Arbitrary<Offer> offer = Combinators.combine(Histories.sku(), limit(24), limit(9), policies)
                .as((sku, cap, customerLimit, policy) -> Offer.of(sku, JULY)
                        .withCap(cap)
                        .withCustomerLimit(customerLimit)
                        .withPolicy(policy));
        return offer.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements(Offer::sku)
                .map(offers -> past -> past.then(new Open(offers)));
    }

    static Arbitrary<String> policy() {
        return Arbitraries.of(Offer.DEFAULT_POLICY, "priority");
    }

    private static Arbitrary<Limit> limit(long most) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Limit.none())),
                Tuple.of(2, Histories.units(most + 1).map(units -> Limit.of(units - 1))));
    }

    static Arbitrary<Draft> change() {
        Arbitrary<OfferState> next = Arbitraries.frequency(
                Tuple.of(3, OfferState.PAUSED), Tuple.of(6, OfferState.OPEN), Tuple.of(1, OfferState.CLOSED));
        return Combinators.combine(Histories.sku(), next).as((sku, state) -> past -> past.then(new Change(sku, state)));
    }

    static Arbitrary<Draft> order() {
        return Combinators.combine(customer(), lines())
                .as((customer, lines) -> past ->
                        past.then(new Order(new PlaceOrder(past.nextName(Order.class, "o-"), customer, lines))));
    }

    static Arbitrary<CustomerId> customer() {
        return Arbitraries.of("Ada", "Bob", "Cem").map(CustomerId::new);
    }

    /** The lines of an order, often some of one SKU. */
    static Arbitrary<List<OrderLine>> lines() {
        Arbitrary<Set<Tag>> tags = Arbitraries.frequency(Tuple.of(3, Set.of()), Tuple.of(1, Set.of(Tag.PRIORITY)));
        return Combinators.combine(Histories.sku(), Histories.units(3), tags)
                .as(Wish::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_LINES)
                .map(Sales::numbered);
    }

    private static List<OrderLine> numbered(List<Wish> wishes) {
        List<OrderLine> lines = new ArrayList<>();
        for (Wish wish : wishes) {
            lines.add(new OrderLine(Integer.toString(lines.size() + 1), wish.sku, wish.units, wish.tags));
        }
        return lines;
    }

    static Arbitrary<Draft> cancellation() {
        return Combinators.combine(Histories.which(), Histories.units(6))
                .as((which, units) -> past -> past.then(new Cancel(past.anyLine(which), units)));
    }

    private record Wish(Sku sku, long units, Set<Tag> tags) {}
}
