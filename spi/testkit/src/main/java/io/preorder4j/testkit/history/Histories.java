package io.preorder4j.testkit.history;

import io.preorder4j.core.Sku;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random histories: few SKUs, few customers and few units, so that limits are met and stock runs out all the time. */
final class Histories {

    private static final int MOST_DRAFTS = 50;
    private static final int DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3600;
    static final List<Sku> SKUS = List.of(new Sku("LP-1"), new Sku("LP-2"), new Sku("LP-3"));

    private Histories() {}

    /** Offers are opened, and then anything may happen. */
    static Arbitrary<History> any() {
        Arbitrary<List<Draft>> rest =
                anything().list().ofMaxSize(MOST_DRAFTS).withSizeDistribution(RandomDistribution.uniform());
        return drafts(rest).map(History::of);
    }

    /** So many drafts; most of them become a step or more. */
    static Arbitrary<List<Draft>> ofDrafts(int drafts) {
        return drafts(anything().list().ofSize(drafts));
    }

    private static Arbitrary<List<Draft>> drafts(Arbitrary<List<Draft>> rest) {
        return Combinators.combine(Offers.beginning(), rest).as((opening, others) -> {
            List<Draft> drafts = new ArrayList<>(List.of(opening));
            drafts.addAll(others);
            return drafts;
        });
    }

    private static Arbitrary<Draft> anything() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, nothing()),
                Tuple.of(28, sales()),
                Tuple.of(7, offers()),
                Tuple.of(18, cares()),
                Tuple.of(30, deliveries()),
                Tuple.of(9, repetitions()),
                Tuple.of(1, Arbitraries.of(BadInput.ALL).map(bad -> past -> past.then(bad))),
                Tuple.of(7, time()));
    }

    private static Arbitrary<Draft> sales() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, Sales.order()),
                Tuple.of(3, Sales.checkOut()),
                Tuple.of(5, Sales.hold()),
                Tuple.of(5, Sales.resolution()),
                Tuple.of(1, Sales.extension()),
                Tuple.of(4, Sales.cancellation()));
    }

    private static Arbitrary<Draft> offers() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Offers.change()),
                Tuple.of(2, Offers.revision()),
                Tuple.of(1, Offers.mode()),
                Tuple.of(1, Offers.opening()),
                Tuple.of(1, Offers.drafting()),
                Tuple.of(1, sku().map(sku -> past -> past.then(new ArchiveOffer(sku)))));
    }

    private static Arbitrary<Draft> cares() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Cares.block()),
                Tuple.of(2, Cares.lifting()),
                Tuple.of(3, Cares.pin()),
                Tuple.of(2, Cares.loosening()),
                Tuple.of(1, Cares.label()),
                Tuple.of(2, Cares.place()),
                Tuple.of(1, Cares.rerank()),
                Tuple.of(5, Cares.payment()),
                Tuple.of(4, Cares.delay()),
                Tuple.of(4, Cares.lookingThrough()),
                Tuple.of(1, Cares.forgetting()));
    }

    private static Arbitrary<Draft> deliveries() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Deliveries.receipt()),
                Tuple.of(1, Deliveries.surprise()),
                Tuple.of(3, Deliveries.reversal()),
                Tuple.of(3, Deliveries.adjustment()),
                Tuple.of(2, Deliveries.supply()),
                Tuple.of(8, Deliveries.wayOut()),
                Tuple.of(5, Deliveries.handling()),
                Tuple.of(2, Deliveries.shortPick()));
    }

    private static Arbitrary<Draft> repetitions() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Repetitions.command()),
                Tuple.of(2, Repetitions.alteredCommand()),
                Tuple.of(1, Repetitions.key()),
                Tuple.of(1, Repetitions.orderId()),
                Tuple.of(1, Repetitions.supplyId()),
                Tuple.of(1, Repetitions.receiptId()),
                Tuple.of(1, Repetitions.adjustmentId()),
                Tuple.of(1, Repetitions.lossId()));
    }

    /** What every step of a counterexample shrinks to that has no part in it; jqwik shortens lists only at an end. */
    static Arbitrary<Draft> nothing() {
        return Arbitraries.just(past -> {});
    }

    /** The clock is put forward, mostly by a while, or back. */
    private static Arbitrary<Draft> time() {
        Arbitrary<Integer> seconds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, HOUR_SECONDS)),
                Tuple.of(1, Arbitraries.integers().between(-DAY_SECONDS, DAY_SECONDS)));
        return seconds.map(passed -> past -> past.passTime(Duration.ofSeconds(passed)));
    }

    static Arbitrary<Sku> sku() {
        return Arbitraries.of(SKUS);
    }

    static Arbitrary<Long> units(long most) {
        return Arbitraries.longs().between(1, most).withDistribution(RandomDistribution.uniform());
    }

    /** Which one of those in the past. */
    static Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, Past.WHICH - 1).withDistribution(RandomDistribution.uniform());
    }

    /** One of those in the past, rather an early one: they have goods first. */
    static Arbitrary<Integer> early() {
        return Combinators.combine(which(), which()).as(Math::min);
    }

    static Arbitrary<Boolean> maybe() {
        return Arbitraries.of(true, false);
    }

    static Arbitrary<Boolean> seldom() {
        return Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true));
    }
}
