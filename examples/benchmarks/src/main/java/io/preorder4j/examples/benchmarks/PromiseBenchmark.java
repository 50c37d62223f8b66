package io.preorder4j.examples.benchmarks;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.promise.Arrival;
import io.preorder4j.core.promise.Cut;
import io.preorder4j.core.promise.Plan;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.promise.Untold;
import io.preorder4j.core.stock.Stock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Promises of a million units that wait for fifty supplies, one unit each, on one thread: what is promised to one, and what
 * is to be told after the twentieth supply slips by three weeks, behind three others. Where a supply cuts the queue is known
 * here; a store looks that up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class PromiseBenchmark {

    private static final int UNITS = 1_000_000;
    private static final int SUPPLIES = 50;
    private static final int SLIPS = 20;
    private static final int PRIME = 7_919;
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Availability OFFERED = Availability.on(TODAY, ZoneOffset.UTC);
    private static final Stock STOCK = Stock.none(new Sku("LP-1977"));

    private final List<Arrival> asAnnounced = arrivals(0);
    private final List<Arrival> slipped = arrivals(21);
    private final Timetable timetable =
            cut(Timetable.of(STOCK.sku(), plan(asAnnounced)), asAnnounced).toldAll();
    private int unit;

    /** For JMH. */
    public PromiseBenchmark() {}

    /**
     * What is promised to one of them, each time to another.
     *
     * @return the promise
     */
    @Benchmark
    public Optional<Availability> promiseOfOne() {
        unit = (unit + PRIME) % UNITS;
        return timetable.promiseOf(new Rank(0, unit));
    }

    /**
     * Who is to be told of what after a slip.
     *
     * @return the parts of the queue
     */
    @Benchmark
    public List<Untold> recutAfterASlip() {
        return cut(timetable, slipped).untold();
    }

    private static List<Arrival> arrivals(int daysLate) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int supply = 1; supply <= SUPPLIES; supply++) {
            LocalDate day = TODAY.plusWeeks(supply).plusDays(supply == SLIPS ? daysLate : 0);
            arrivals.add(new Arrival(day, UNITS / SUPPLIES, day));
        }
        return arrivals;
    }

    private static Plan plan(List<Arrival> arrivals) {
        return Plan.of(OFFERED, STOCK, arrivals, TODAY);
    }

    private static Timetable cut(Timetable before, List<Arrival> arrivals) {
        Plan plan = plan(arrivals);
        return before.cut(
                plan,
                plan.steps().stream()
                        .map(step -> new Cut(
                                step.until(),
                                step.promise(),
                                Optional.of(new Cut.End(new Rank(0, step.until()), step.until()))))
                        .toList());
    }
}
