package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.process.Errand;
import io.preorder4j.examples.benchmarks.process.Worker;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Row;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import io.preorder4j.examples.benchmarks.sale.Library;
import io.preorder4j.examples.benchmarks.sale.Till;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One SKU sold out by two processes with 64 clients each, beside one process alone. A figure is units a second in all. */
record TwoProcesses() implements Job {

    private static final int CLIENTS = 64;
    private static final double AIM = 0.7;
    private static final String HEAP = "512m";

    @Override
    public String name() {
        return "two-processes";
    }

    @Override
    public Result run(Workbench bench) {
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, Supplier<Measured>> each = new LinkedHashMap<>();
        each.put("library, two processes", () -> bench.inRoom(room -> soldOut(bench.sizes(), room, 2, verdicts)));
        each.put("library, one process", () -> bench.inRoom(room -> soldOut(bench.sizes(), room, 1, verdicts)));
        List<Row> rows = bench.compared(each);
        verdicts.add(Verdict.Aim.atLeast(
                "two processes ÷ one", AIM, rows.get(0).figure() / rows.get(1).figure()));
        String title = "sell %,d units of 1 SKU out, %d clients a process"
                .formatted(bench.sizes().soldOut(), clients(bench.sizes()));
        return new Result(name(), title, Unit.PER_SECOND, Optional.of("two ÷ this"), rows, verdicts);
    }

    private static Measured soldOut(Sizes sizes, Room room, int processes, List<Verdict> verdicts) {
        long cap = sizes.soldOut();
        List<String> skus = Library.skus(2);
        new Library().setUp(room, skus, cap);
        List<Worker> workers = IntStream.range(0, processes)
                .mapToObj(number -> Worker.on(
                        HEAP,
                        Errand.SELL_OUT,
                        room,
                        number,
                        clients(sizes),
                        sizes.warmUp().toMillis()))
                .toList();
        long begin = System.nanoTime();
        workers.forEach(Worker::begin);
        long sold = workers.stream()
                .mapToLong(worker -> Long.parseLong(worker.answer()))
                .sum();
        double seconds = (System.nanoTime() - begin) / 1e9;
        workers.forEach(Worker::close);
        try (Till till = new Library().open(room, 1)) {
            verdicts.add(Verdict.Promise.exactly("units that %d sold".formatted(processes), cap, sold));
            verdicts.add(Verdict.Promise.atMost("units that the counter says", cap, till.counted(skus.get(0))));
        }
        return Measured.of(sold / seconds);
    }

    private static int clients(Sizes sizes) {
        return Math.min(CLIENTS, sizes.mostClients());
    }
}
