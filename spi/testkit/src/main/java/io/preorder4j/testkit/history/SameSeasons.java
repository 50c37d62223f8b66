package io.preorder4j.testkit.history;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.GoodsReceipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Two seasons with the same offers, the same orders and the same goods, which arrive in other parts. */
record SameSeasons(History one, History other) {

    private static final int MOST_ORDERS = 12;

    /** Goods arrive before, between and after the orders. */
    static Arbitrary<SameSeasons> withGoodsAtAnyTime(Arbitrary<String> policies) {
        return seasons(policies, Arbitraries.integers().between(0, MOST_ORDERS));
    }

    /** Goods arrive after the last order. */
    static Arbitrary<SameSeasons> withGoodsInTheEnd(Arbitrary<String> policies) {
        return seasons(policies, Arbitraries.just(MOST_ORDERS));
    }

    private static Arbitrary<SameSeasons> seasons(Arbitrary<String> policies, Arbitrary<Integer> times) {
        Arbitrary<List<Goods>> goods = Combinators.combine(Histories.sku(), Histories.units(8))
                .as(Goods::new)
                .list()
                .ofMaxSize(8);
        Arbitrary<List<Draft>> orders = Arbitraries.frequencyOf(
                        Tuple.of(1, Histories.nothing()), Tuple.of(9, Sales.order()))
                .list()
                .ofMaxSize(MOST_ORDERS);
        return Combinators.combine(Offers.openingBy(policies), orders, goods)
                .flatAs((opening, placed, all) -> Combinators.combine(
                                arrivals(Arbitraries.just(all), times), arrivals(inOtherParts(all), times))
                        .as((one, other) ->
                                new SameSeasons(season(opening, placed, one), season(opening, placed, other))));
    }

    /** Each part is cut in two, and then they come in any order. */
    private static Arbitrary<List<Goods>> inOtherParts(List<Goods> all) {
        Arbitrary<List<Integer>> cuts =
                Arbitraries.integers().between(0, 8).list().ofSize(all.size());
        return cuts.map(where -> IntStream.range(0, all.size())
                        .boxed()
                        .flatMap(i -> all.get(i).cutAt(where.get(i)))
                        .toList())
                .flatMap(Arbitraries::shuffle);
    }

    /** The order after which each part arrives. */
    private static Arbitrary<List<Arrival>> arrivals(Arbitrary<List<Goods>> goods, Arbitrary<Integer> times) {
        return goods.flatMap(all -> times.list()
                .ofSize(all.size())
                .map(at -> IntStream.range(0, all.size())
                        .mapToObj(i -> new Arrival(at.get(i), all.get(i)))
                        .sorted(Comparator.comparingInt(Arrival::after))
                        .toList()));
    }

    private static History season(Draft opening, List<Draft> orders, List<Arrival> arrivals) {
        List<Draft> drafts = new ArrayList<>(List.of(opening));
        for (int time = 0; time <= MOST_ORDERS; time++) {
            int now = time;
            orders.stream().skip(now).limit(1).forEach(drafts::add);
            arrivals.stream()
                    .filter(arrival -> arrival.after == now)
                    .map(arrival -> arrival.goods.draft())
                    .forEach(drafts::add);
        }
        return History.of(drafts);
    }

    /**
     * Goods on their way.
     *
     * @param after how many orders come first, at least
     * @param goods what arrives
     */
    private record Arrival(int after, Goods goods) {}

    private record Goods(Sku sku, long units) {

        Stream<Goods> cutAt(long part) {
            return part < 1 || part >= units
                    ? Stream.of(this)
                    : Stream.of(new Goods(sku, part), new Goods(sku, units - part));
        }

        Draft draft() {
            return past -> past.then(new Receive(GoodsReceipt.of(Deliveries.nextReceipt(past), sku, units)));
        }
    }
}
