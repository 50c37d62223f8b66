package io.preorder4j.examples.benchmarks.sale;

import io.preorder4j.examples.benchmarks.result.Latencies;
import io.preorder4j.examples.benchmarks.result.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Customers who buy one after the other, each on a thread of its own, and send the next request as soon as the last one is
 * answered. What begins and ends while it is measured counts; what is before is warm-up.
 */
public final class Clients {

    private final Purchase purchase;
    private volatile long from = Long.MAX_VALUE;
    private volatile long until = Long.MAX_VALUE;
    private volatile boolean isOver;

    private Clients(Purchase purchase) {
        this.purchase = purchase;
    }

    /** Has so many buy until the measurement is over, and tells how many purchases a second there were in it. */
    public static Measured measured(int count, Purchase purchase, Duration warmUp, Measurement measurement) {
        Clients clients = new Clients(purchase);
        return together(count, clients::buy, visits -> {
            double seconds = clients.measure(warmUp, measurement);
            return Measured.of(visits.latencies(), seconds);
        });
    }

    /**
     * Has so many do something once, all of them at once, and waits for the last one. Each of them has waited since all were
     * let in, whenever the machine came to let it run.
     */
    public static Measured atOnce(int count, Visit visit) {
        CountDownLatch here = new CountDownLatch(count);
        CompletableFuture<Long> open = new CompletableFuture<>();
        Client client = number -> {
            here.countDown();
            long begin = open.join();
            visit.by(number);
            Latencies latency = new Latencies();
            latency.add(System.nanoTime() - begin);
            return latency;
        };
        return together(count, client, visits -> {
            here.await();
            long begin = System.nanoTime();
            open.complete(begin);
            Latencies latencies = visits.latencies();
            return Measured.of(latencies, (System.nanoTime() - begin) / 1e9);
        });
    }

    private static Measured together(int count, Client client, Watch watch) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Latencies>> visits = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int which = number;
                visits.add(threads.submit(() -> client.visit(which)));
            }
            return watch.over(new Visits(visits));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Measures while they buy, and tells for how many seconds. */
    private double measure(Duration warmUp, Measurement measurement) throws Exception {
        try {
            Thread.sleep(warmUp.toMillis());
            from = System.nanoTime();
            measurement.pass();
            until = System.nanoTime();
            return (until - from) / 1e9;
        } finally {
            isOver = true;
        }
    }

    private Latencies buy(int client) {
        Latencies latencies = new Latencies();
        for (int number = 0; !isOver; number++) {
            long begin = System.nanoTime();
            purchase.make(client, number);
            long end = System.nanoTime();
            if (begin >= from && end <= until) {
                latencies.add(end - begin);
            }
        }
        return latencies;
    }

    /** One purchase of a client, the first of whom is number 0, as is the first purchase. */
    @FunctionalInterface
    public interface Purchase {
        /** Makes it. */
        void make(int client, int number);
    }

    /** All that a client does. */
    @FunctionalInterface
    public interface Visit {
        /** Does it. */
        void by(int client);
    }

    /** What is waited for while it is measured. */
    @FunctionalInterface
    public interface Measurement {
        /** Waits. */
        void pass() throws Exception;

        /** For so long. */
        static Measurement of(Duration duration) {
            return () -> Thread.sleep(duration.toMillis());
        }
    }

    /** All that a client does, and how long each purchase took. */
    @FunctionalInterface
    private interface Client {
        Latencies visit(int number);
    }

    /** What is done while clients are there. */
    @FunctionalInterface
    private interface Watch {
        Measured over(Visits visits) throws Exception;
    }

    private record Visits(List<Future<Latencies>> each) {

        /** Of all of them, when the last one is gone. */
        Latencies latencies() throws InterruptedException, ExecutionException {
            List<Latencies> latencies = new ArrayList<>();
            for (Future<Latencies> visit : each) {
                latencies.add(visit.get());
            }
            return Latencies.of(latencies);
        }
    }
}
