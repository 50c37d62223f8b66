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
    private static final List<Sku> SKUS = List.of(new Sku("LP-1"), new Sku("LP-2"));

    private Histories() {}

    /** Offers are opened, and then anything may happen. */
    static Arbitrary<History> any() {
        Arbitrary<List<Draft>> rest =
                anything().list().ofMaxSize(MOST_DRAFTS).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(Sales.opening(Sales.policy()), rest).as((opening, others) -> {
            List<Draft> drafts = new ArrayList<>(List.of(opening));
            drafts.addAll(others);
            return History.of(drafts);
        });
    }

    private static Arbitrary<Draft> anything() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, nothing()),
                Tuple.of(10, Sales.order()),
                Tuple.of(4, Sales.cancellation()),
                Tuple.of(2, Sales.change()),
                Tuple.of(1, Sales.opening(Sales.policy())),
                Tuple.of(7, Deliveries.receipt()),
                Tuple.of(8, Deliveries.handling()),
                Tuple.of(3, Deliveries.adjustment()),
                Tuple.of(2, Deliveries.supply()),
                Tuple.of(2, Repetitions.command()),
                Tuple.of(2, Repetitions.alteredCommand()),
                Tuple.of(1, Repetitions.key()),
                Tuple.of(1, Repetitions.orderId()),
                Tuple.of(1, Repetitions.supplyId()),
                Tuple.of(1, Repetitions.receiptId()),
                Tuple.of(1, Repetitions.adjustmentId()),
                Tuple.of(1, Arbitraries.of(BadInput.ALL).map(bad -> past -> past.then(bad))),
                Tuple.of(1, time()));
    }

    /** What every step of a counterexample shrinks to that has no part in it; jqwik shortens lists only at an end. */
    static Arbitrary<Draft> nothing() {
        return Arbitraries.just(past -> {});
    }

    /** The clock is put forward or back. */
    private static Arbitrary<Draft> time() {
        return Arbitraries.integers()
                .between(-DAY_SECONDS, DAY_SECONDS)
                .map(seconds -> past -> past.passTime(Duration.ofSeconds(seconds)));
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

    static Arbitrary<Boolean> maybe() {
        return Arbitraries.of(true, false);
    }
}
