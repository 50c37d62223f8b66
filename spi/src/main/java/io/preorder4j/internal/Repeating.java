package io.preorder4j.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again on a thread of its own, each time so long after the time before. A time that fails is
 * logged, and is no reason to stop.
 */
public final class Repeating implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final ScheduledExecutorService thread;

    /**
     * Makes ready to work.
     *
     * @param name what is done, which the thread is called after
     */
    public Repeating(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "preorder4j-" + name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /**
     * Begins to do some work, now and then.
     *
     * @param pause how long it rests between two times, 1 ms or more
     * @param work the work
     */
    public void every(Duration pause, Runnable work) {
        Future<?> unused =
                thread.scheduleWithFixedDelay(() -> doOnce(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void doOnce(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed, and tries again later", name, e);
        }
    }

    /** Lets work that goes on come to its end, for 10 seconds at most, and does none any more. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
