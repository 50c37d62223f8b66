package io.preorder4j.testkit.history;

import io.preorder4j.core.Channel;
import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Caps;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.SaleWindow;
import io.preorder4j.core.offer.SupplyShare;
import io.preorder4j.core.offer.Wave;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.testkit.history.Change.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What a shop decides about its offers. */
final class Offers {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Availability JULY = Availability.on(LocalDate.of(2026, 7, 1), BERLIN);

    /** The first of them begins within the histories: what was a pre-order is a backorder then. */
    private static final List<Availability> AVAILABILITIES = List.of(
            Availability.on(LocalDate.of(2026, 3, 30), BERLIN),
            JULY,
            Availability.inQuarter(2026, 3, BERLIN),
            Availability.toBeAnnounced(BERLIN));

    private Offers() {}

    /** Everything is offered, one way or another. */
    static Arbitrary<Draft> beginning() {
        return opening(any(), Histories.SKUS.size());
    }

    /** Some offers of all kinds are opened. */
    static Arbitrary<Draft> opening() {
        return opening(any(), 1);
    }

    /** Offers by these policies are opened, all else about them is simple. */
    static Arbitrary<Draft> openingBy(Arbitrary<String> policies) {
        return opening(
                Combinators.combine(Histories.sku(), limit(24), limit(9), policies)
                        .as((sku, cap, customerLimit, policy) -> Offer.of(sku, JULY)
                                .withCap(cap)
                                .withCustomerLimit(customerLimit)
                                .withPolicy(policy)),
                1);
    }

    private static Arbitrary<Draft> opening(Arbitrary<Offer> offer, int fewest) {
        return offer.list()
                .ofMinSize(fewest)
                .ofMaxSize(Histories.SKUS.size())
                .uniqueElements(Offer::sku)
                .map(offers -> past -> past.then(new Open(offers)));
    }

    static Arbitrary<Draft> drafting() {
        return any().map(offer -> past -> past.then(new Prepare(offer)));
    }

    /** Most revisions leave the terms of payment as they were: they must. */
    static Arbitrary<Draft> revision() {
        return Combinators.combine(any(), Histories.maybe()).as((offer, asBefore) -> past -> {
            Optional<Offer> before = past.offer(offer.sku()).filter(known -> asBefore);
            past.then(new Revise(
                    before.map(known -> offer.withPayment(known.payment())).orElse(offer)));
        });
    }

    static Arbitrary<Draft> change() {
        Arbitrary<Turn> turns = Arbitraries.frequency(
                Tuple.of(6, Turn.PUBLISH), Tuple.of(4, Turn.PAUSE), Tuple.of(8, Turn.RESUME), Tuple.of(1, Turn.CLOSE));
        return Combinators.combine(Histories.sku(), turns).as((sku, turn) -> past -> past.then(new Change(turn, sku)));
    }

    static Arbitrary<Draft> mode() {
        return Combinators.combine(Histories.sku(), modes())
                .as((sku, mode) -> past -> past.then(new AllocateBy(sku, mode)));
    }

    /** The policies that serve in rank order and rank in the order of sequence. */
    static Arbitrary<String> classicPolicies() {
        return Arbitraries.of(Offer.DEFAULT_POLICY, "priority");
    }

    private static Arbitrary<Offer> any() {
        Arbitrary<String> policies =
                Arbitraries.frequencyOf(Tuple.of(1, classicPolicies()), Tuple.of(1, Arbitraries.of(Shop.POLICIES)));
        return Combinators.combine(
                        Histories.sku(),
                        Arbitraries.of(AVAILABILITIES),
                        caps(),
                        windows(),
                        policies,
                        modes(),
                        payments(),
                        Arbitraries.of(Set.of(Tag.PREORDER), Set.<Tag>of(), Set.of(Tag.PREORDER, Tag.PRIORITY)))
                .as((sku, availability, caps, window, policy, mode, payment, tags) -> new Offer(
                        sku,
                        OfferState.OPEN,
                        availability,
                        Offer.DEFAULT_MESSAGE,
                        window,
                        caps,
                        policy,
                        mode,
                        tags,
                        payment));
    }

    private static Arbitrary<AllocationMode> modes() {
        return Arbitraries.frequency(Tuple.of(4, AllocationMode.AUTOMATIC), Tuple.of(1, AllocationMode.MANUAL));
    }

    private static Arbitrary<PaymentTerms> payments() {
        Arbitrary<Duration> grace =
                Arbitraries.of(Duration.ZERO, Duration.ofMinutes(20), Duration.ofHours(5), Duration.ofDays(9));
        Arbitrary<PaymentTerms> some =
                Combinators.combine(Arbitraries.of(PaymentTiming.class), grace).as(PaymentTerms::new);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(PaymentTerms.none())), Tuple.of(1, some));
    }

    private static Arbitrary<SaleWindow> windows() {
        Arbitrary<SaleWindow> some =
                Combinators.combine(time(-2, 8), time(9, 90)).as(SaleWindow::between);
        return Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just(SaleWindow.always())), Tuple.of(1, some));
    }

    private static Arbitrary<Caps> caps() {
        Arbitrary<SortedMap<Channel, Limit>> channels = limit(40)
                .map(cap -> cap.isSet() ? new TreeMap<>(Map.of(Sales.WEB, cap)) : Collections.emptySortedMap());
        Arbitrary<List<Wave>> waves = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(List.of())),
                Tuple.of(
                        1,
                        Combinators.combine(time(-1, 24), Histories.units(30))
                                .as(Wave::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)));
        Arbitrary<Optional<SupplyShare>> supply = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Optional.empty())),
                Tuple.of(
                        1,
                        Arbitraries.integers().between(50, 100).map(percent -> Optional.of(new SupplyShare(percent)))));
        return Combinators.combine(limit(90), limit(40), channels, waves, supply)
                .as(Caps::new);
    }

    private static Arbitrary<Limit> limit(long most) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Limit.none())),
                Tuple.of(2, Histories.units(most + 1).map(units -> Limit.of(units - 1))));
    }

    private static Arbitrary<Instant> time(int fromHour, int toHour) {
        return Arbitraries.integers()
                .between(fromHour, toHour)
                .map(hours -> Past.BEGINNING.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(hours)));
    }
}
