package io.preorder4j.examples.benchmarks;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.metrics.Metrics;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
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
 * What a listener costs a command, on one thread: the same command again over a store in memory, which does little else, and is
 * told as a command and as a transaction. Nobody listens, or somebody counts and adds up, or somebody reads names and
 * numbers as Micrometer's are made.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx512m")
public class MetricsBenchmark {

    private static final CommandKey KEY = new CommandKey("open");
    private static final Offer OFFER =
            Offer.of(new Sku("LP-1977"), Availability.on(LocalDate.of(2026, 7, 1), ZoneOffset.UTC));

    private final LongAdder told = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();
    private final PreOrders unheard = opened(PreOrders.builder(new InMemoryStore()));
    private final PreOrders counted = opened(listening(measurement -> {
        told.increment();
        measurement.timings().forEach((what, time) -> nanoseconds.add(time.toNanos()));
    }));
    private final PreOrders read = opened(listening(measurement -> {
        measurement.labels().forEach((name, value) -> told.add(name.length() + value.length()));
        measurement.timings().forEach((what, time) -> nanoseconds.add(time.toNanos()));
        measurement.counts().forEach((what, count) -> told.add(count));
    }));

    /** For JMH. */
    public MetricsBenchmark() {}

    /**
     * Nobody listens.
     *
     * @return the answer
     */
    @Benchmark
    public Answer<Offer> nobodyListens() {
        return unheard.open(KEY, OFFER);
    }

    /**
     * Somebody counts and adds up.
     *
     * @return the answer
     */
    @Benchmark
    public Answer<Offer> somebodyCounts() {
        return counted.open(KEY, OFFER);
    }

    /**
     * Somebody reads all names and numbers.
     *
     * @return the answer
     */
    @Benchmark
    public Answer<Offer> somebodyReadsAll() {
        return read.open(KEY, OFFER);
    }

    /** How often anybody was told anything. */
    long told() {
        return told.sum();
    }

    private static PreOrders.Builder listening(Metrics metrics) {
        return PreOrders.builder(new InMemoryStore()).metrics(metrics);
    }

    private static PreOrders opened(PreOrders.Builder builder) {
        PreOrders preOrders = builder.build();
        preOrders.open(KEY, OFFER);
        return preOrders;
    }
}
