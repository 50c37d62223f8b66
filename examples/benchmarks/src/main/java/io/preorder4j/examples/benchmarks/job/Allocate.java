package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.allocation.Allocator;
import io.preorder4j.examples.benchmarks.allocation.RowLoop;
import io.preorder4j.examples.benchmarks.allocation.SetOnPreOrders;
import io.preorder4j.examples.benchmarks.allocation.SetOnQueue;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.process.Receive;
import io.preorder4j.examples.benchmarks.result.Measured;
import io.preorder4j.examples.benchmarks.result.Result;
import io.preorder4j.examples.benchmarks.result.Row;
import io.preorder4j.examples.benchmarks.result.Unit;
import io.preorder4j.examples.benchmarks.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * One receipt for all who wait. A figure is order lines a second. The library works in a process with 256 MB; the loops, which
 * take as long for each line however many there are, serve the head of a long queue only.
 *
 * @param name its name
 * @param waiting how many wait
 * @param aims how many times as many the library was to serve as others by hand, by their names
 * @param leastRows how many lines a second the library was to serve, where that was aimed at
 */
record Allocate(String name, ToIntFunction<Sizes> waiting, Map<String, Double> aims, Optional<Double> leastRows)
        implements Job {

    private static final String HEAP = "256m";

    @Override
    public Result run(Workbench bench) {
        int count = waiting.applyAsInt(bench.sizes());
        int some = Math.min(count, bench.sizes().rowByRow());
        Room preOrders = bench.backlogs().of(count);
        Room queue = bench.backlogs().byHand(count);
        Map<String, Supplier<Measured>> each = new LinkedHashMap<>();
        each.put(
                "library",
                () -> bench.inCopyOf(
                        preOrders, room -> byLibrary(room, count, bench.sizes().warm())));
        add(each, bench, new SetOnPreOrders(), preOrders, count);
        add(each, bench, new SetOnQueue(), queue, count);
        add(each, bench, RowLoop.IN_BATCHES, queue, some);
        add(each, bench, RowLoop.ONE_BY_ONE, queue, some);
        List<Row> rows = bench.compared(each);
        return new Result(
                name,
                "allocate one receipt to %,d waiting".formatted(count),
                Unit.PER_SECOND,
                Optional.of(Result.LIBRARY),
                rows,
                verdicts(rows));
    }

    private static void add(
            Map<String, Supplier<Measured>> each, Workbench bench, Allocator allocator, Room room, int units) {
        each.put(allocator.name(), () -> bench.inCopyOf(room, copy -> rate(units, allocator.allocate(copy, units))));
    }

    private static Measured byLibrary(Room room, int units, int warm) {
        Receive receipt = new Receive(Backlogs.HOT.value(), units, 1, Backlogs.WARM.value(), 1, warm);
        return rate(units, receipt.inProcess(HEAP, room).get(0));
    }

    private static Measured rate(int units, long nanos) {
        return Measured.of(units * 1e9 / nanos);
    }

    private List<Verdict> verdicts(List<Row> rows) {
        double library = rows.get(0).figure();
        List<Verdict> verdicts = new ArrayList<>();
        for (Row row : rows) {
            Optional.ofNullable(aims.get(row.who()))
                    .ifPresent(aim ->
                            verdicts.add(Verdict.Aim.atLeast("library ÷ " + row.who(), aim, library / row.figure())));
        }
        leastRows.ifPresent(aim -> verdicts.add(Verdict.Aim.atLeast("lines a second", aim, library)));
        verdicts.add(new Verdict.Promise("heap ≤ " + HEAP, true, "done with -Xmx" + HEAP));
        return verdicts;
    }
}
