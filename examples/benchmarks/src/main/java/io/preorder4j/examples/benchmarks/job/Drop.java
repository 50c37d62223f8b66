package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.result.Latencies;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Row;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import io.preorder4j.examples.benchmarks.sale.Clients;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.examples.benchmarks.sale.Seller;
import io.preorder4j.examples.benchmarks.sale.Till;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * A drop: all buyers come at the same moment, each on a thread of its own, for half as many units; one in ten sends the
 * request again when it is answered. Before, a few buy something else, so that the program is warm as a shop's would be.
 *
 * @param connections how many connections they share
 * @param aim how many times as fast the library was to be as the plainest way by hand
 */
record Drop(int connections, Optional<Double> aim) implements Job {

    private static final int REPEATING = 10;
    private static final int WARM_CLIENTS = 64;

    @Override
    public String name() {
        return "drop-" + connections;
    }

    @Override
    public Result run(Workbench bench) {
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, Supplier<Measured>> each = new LinkedHashMap<>();
        List<Seller> byHand = Seller.byHand(bench.database().kind());
        each.put("library", () -> bench.inRoom(room -> sold(bench.sizes(), new Library(), room, verdicts)));
        for (Seller seller : byHand) {
            // What others by hand did wrong is for the eye alone: it would say nothing about the library.
            each.put(seller.name(), () -> bench.inRoom(room -> sold(bench.sizes(), seller, room, new ArrayList<>())));
        }
        List<Row> rows = bench.compared(each);
        aim.ifPresent(times -> verdicts.add(Verdict.Aim.atLeast(
                "time of " + rows.get(1).who() + " ÷ library",
                times,
                rows.get(1).figure() / rows.get(0).figure())));
        String title = "drop: %,d buyers at once, 1 in %d twice, cap %,d, pool of %d; time until all are answered"
                .formatted(bench.sizes().buyers(), REPEATING, bench.sizes().buyers() / 2, connections);
        return new Result(name(), title, Unit.MILLIS, Optional.of(Result.LIBRARY), rows, verdicts);
    }

    private Measured sold(Sizes sizes, Seller seller, Room room, List<Verdict> verdicts) {
        List<String> skus = Library.skus(2);
        long cap = sizes.buyers() / 2;
        seller.setUp(room, skus, cap);
        AtomicLong sold = new AtomicLong();
        AtomicLong otherAnswers = new AtomicLong();
        try (Till till = seller.open(room, connections)) {
            Clients.measured(
                    Math.min(WARM_CLIENTS, sizes.mostClients()),
                    (client, number) ->
                            till.sell("warm-" + client + "-" + number, skus.get(1), "warm-" + client + "-" + number),
                    sizes.warmUp(),
                    () -> {});
            Measured all = Clients.atOnce(sizes.buyers(), buyer -> {
                String key = "buyer-" + buyer;
                boolean accepted = till.sell(key, skus.get(0), key);
                if (accepted) {
                    sold.incrementAndGet();
                }
                if (buyer % REPEATING == 0 && till.sell(key, skus.get(0), key) != accepted) {
                    otherAnswers.incrementAndGet();
                }
            });
            verdicts.add(Verdict.Promise.exactly("units sold", cap, sold.get()));
            verdicts.add(Verdict.Promise.exactly("units that the counter says", cap, till.counted(skus.get(0))));
            verdicts.add(Verdict.Promise.exactly("buyers with two different answers", 0, otherAnswers.get()));
            return answered(all);
        }
    }

    private static Measured answered(Measured all) {
        Optional<Latencies> latencies = all.latencies();
        double seconds = latencies.map(Latencies::count).orElse(0) / all.figure();
        return new Measured(seconds * 1_000, latencies);
    }
}
