package io.preorder4j.testkit.history;

import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.PlaceOrder.DelayLaw;
import io.preorder4j.command.PlaceOrder.Together;
import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.MixedCart;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.delay.EuDeliveryRule;
import io.preorder4j.core.delay.UsMailOrderRule;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.Cancellation.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What happens in front of the counter: orders, checkouts and cancellations. */
final class Sales {

    static final List<CustomerId> CUSTOMERS =
            List.of(new CustomerId("Ada"), new CustomerId("Bob"), new CustomerId("Cem"));
    static final Channel WEB = new Channel("web");

    private static final Channel APP = new Channel("app");
    private static final int MOST_LINES = 4;

    private Sales() {}

    static Arbitrary<Draft> order() {
        return placeOrder().map(order -> past -> past.then(new Order(named(order, past))));
    }

    static Arbitrary<Draft> checkOut() {
        return Combinators.combine(placeOrder(), Arbitraries.of(MixedCart.class))
                .as((order, mixed) -> past -> past.then(new CheckOut(named(order, past), mixed)));
    }

    static Arbitrary<Draft> hold() {
        return Combinators.combine(placeOrder(), timeToLive())
                .as((order, timeToLive) -> past -> past.then(new Hold(named(order, past), timeToLive)));
    }

    /** A checkout ends; some orders never were one. */
    static Arbitrary<Draft> resolution() {
        Arbitrary<Boolean> finished = Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
        return Combinators.combine(Histories.which(), Histories.seldom(), finished)
                .as((which, any, yes) -> past -> past.then(new Resolve(past.anyCheckout(which, any), yes)));
    }

    static Arbitrary<Draft> extension() {
        return Combinators.combine(Histories.which(), Histories.seldom(), timeToLive())
                .as((which, any, timeToLive) ->
                        past -> past.then(new Extend(past.anyCheckout(which, any), timeToLive)));
    }

    static Arbitrary<Draft> cancellation() {
        return Combinators.combine(
                        Histories.which(), Histories.units(6), Histories.maybe(), Arbitraries.of(Party.class))
                .as((which, units, allBut, party) -> past -> past.then(new Cancel(
                        past.anyLine(which), allBut ? units - 1 : units, allBut, new Cancellation(party, "regret"))));
    }

    static PlaceOrder named(PlaceOrder order, Past past) {
        return named(past.nextName(Ordering.class, "o-"), order);
    }

    static PlaceOrder named(String orderId, PlaceOrder order) {
        return new PlaceOrder(orderId, order.customer(), order.channel(), order.together(), order.law(), order.lines());
    }

    /** An order without a name of its own. */
    static Arbitrary<PlaceOrder> placeOrder() {
        Arbitrary<Optional<Channel>> channels =
                Arbitraries.of(Optional.<Channel>empty(), Optional.of(WEB), Optional.of(APP));
        Arbitrary<Together> together =
                Arbitraries.frequency(Tuple.of(4, Together.LINE_BY_LINE), Tuple.of(1, Together.ALL_OR_NOTHING));
        return Combinators.combine(Arbitraries.of(CUSTOMERS), channels, together, laws(), lines())
                .as((customer, channel, all, law, lines) -> new PlaceOrder("o", customer, channel, all, law, lines));
    }

    /** Orders under both laws, under none, and some under one that nobody knows. */
    private static Arbitrary<Optional<DelayLaw>> laws() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(9, UsMailOrderRule.NAME),
                                Tuple.of(9, EuDeliveryRule.NAME),
                                Tuple.of(1, "law of the sea")),
                        Histories.seldom())
                .as(DelayLaw::new)
                .optional(0.5);
    }

    /** The lines of an order, often some of one SKU. */
    private static Arbitrary<List<OrderLine>> lines() {
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

    private static Arbitrary<Duration> timeToLive() {
        return Arbitraries.of(Duration.ofMillis(1), Duration.ofMinutes(15), Duration.ofMinutes(40), Duration.ofDays(3));
    }

    private record Wish(Sku sku, long units, Set<Tag> tags) {}
}
