package io.preorder4j.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters on their way, each on a thread of its own, so that none waits for another. One that takes too long has failed:
 * its thread is interrupted, and what it says later is not heard. Used by one thread.
 */
final class Flights implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Flights.class);

    private final ExecutorService threads;
    private final Consumer<Lease> delivery;
    private final Duration timeout;
    private final BlockingQueue<Landing> landings = new LinkedBlockingQueue<>();
    private final Map<Lease, Flight> flying = new HashMap<>();

    Flights(ExecutorService threads, Consumer<Lease> delivery, Duration timeout) {
        this.threads = threads;
        this.delivery = delivery;
        this.timeout = timeout;
    }

    int count() {
        return flying.size();
    }

    void start(Lease lease) {
        long deadline = System.nanoTime() + timeout.toNanos();
        flying.put(lease, new Flight(threads.submit(() -> landings.add(flown(lease))), deadline));
    }

    /** What has landed since the last time. If nothing has, it waits for the next; but not if nothing flies. */
    List<Landing> landed() {
        List<Landing> heard = new ArrayList<>();
        if (!flying.isEmpty()) {
            try {
                Landing first = landings.poll(nanosToFirstDeadline(), TimeUnit.NANOSECONDS);
                if (first != null) {
                    heard.add(first);
                    landings.drainTo(heard);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while letters were delivered", e);
            }
        }
        heard.removeIf(landing -> flying.remove(landing.lease()) == null);
        heard.addAll(overdue());
        return heard;
    }

    @Override
    public void close() {
        flying.values().forEach(flight -> flight.future().cancel(true));
    }

    private Landing flown(Lease lease) {
        try {
            delivery.accept(lease);
            return new Landing(lease, true);
        } catch (Throwable e) {
            // Whatever a host's code throws is the failure of this letter alone. Its message may tell who the customer
            // is, so it is not logged.
            LOG.warn(
                    "letter {}: attempt {} failed with {}",
                    lease.letter(),
                    lease.attempt(),
                    e.getClass().getName());
            return new Landing(lease, false);
        }
    }

    private List<Landing> overdue() {
        List<Landing> overdue = new ArrayList<>();
        long now = System.nanoTime();
        for (Iterator<Map.Entry<Lease, Flight>> entries = flying.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<Lease, Flight> entry = entries.next();
            if (entry.getValue().deadline() - now <= 0) {
                Lease lease = entry.getKey();
                LOG.warn("letter {}: attempt {} took longer than {}", lease.letter(), lease.attempt(), timeout);
                entry.getValue().future().cancel(true);
                entries.remove();
                overdue.add(new Landing(lease, false));
            }
        }
        return overdue;
    }

    private long nanosToFirstDeadline() {
        long now = System.nanoTime();
        return flying.values().stream()
                .mapToLong(flight -> flight.deadline() - now)
                .min()
                .orElse(0);
    }

    private record Flight(Future<?> future, long deadline) {}
}
