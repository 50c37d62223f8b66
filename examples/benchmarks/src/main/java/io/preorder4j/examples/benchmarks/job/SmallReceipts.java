package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.core.Sku;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.process.Receive;
import io.preorder4j.examples.benchmarks.result.Latencies;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Row;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Receipts of 10 units into a long queue and into a short one, in the same database, by a process that has no more than
 * 64 MB. A figure is the median time of a receipt.
 */
record SmallReceipts() implements Job {

    private static final String HEAP = "64m";
    private static final int UNITS = 10;
    private static final int WARM_UPS = 100;
    private static final double AIM = 2;

    @Override
    public String name() {
        return "small-receipts";
    }

    @Override
    public Result run(Workbench bench) {
        int many = bench.sizes().many();
        Room room = bench.backlogs().of(many);
        Map<String, Supplier<Measured>> each = new LinkedHashMap<>();
        each.put(
                "library, into %,d waiting".formatted(many),
                () -> bench.inCopyOf(room, copy -> received(copy, Backlogs.HOT, bench.sizes())));
        each.put(
                "library, into %,d waiting".formatted(Backlogs.FEW),
                () -> bench.inCopyOf(room, copy -> received(copy, Backlogs.SMALL, bench.sizes())));
        List<Row> rows = bench.compared(each);
        List<Verdict> verdicts = List.of(
                Verdict.Aim.atMost(
                        "time into many ÷ time into few",
                        AIM,
                        rows.get(0).figure() / rows.get(1).figure()),
                new Verdict.Promise("heap ≤ " + HEAP, true, "done with -Xmx" + HEAP));
        return new Result(name(), "receive " + UNITS + " units", Unit.MILLIS, Optional.empty(), rows, verdicts);
    }

    private static Measured received(Room room, Sku sku, Sizes sizes) {
        Latencies latencies = new Latencies();
        new Receive(sku.value(), UNITS, sizes.receipts(), Backlogs.WARM.value(), WARM_UPS, UNITS)
                .inProcess(HEAP, room)
                .forEach(latencies::add);
        return Measured.median(latencies);
    }
}
