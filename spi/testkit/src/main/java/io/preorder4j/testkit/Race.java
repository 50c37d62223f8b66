package io.preorder4j.testkit;

import io.preorder4j.spi.ContentionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs tasks in threads that start together. A store that works needs a fraction of the time and of the attempts. */
final class Race {

    private static final int SECONDS = 60;
    private static final int ATTEMPTS = 100_000;

    private Race() {}

    /** Runs all tasks at once and waits for them; the first failure of a task is thrown. */
    static <R> List<R> run(List<Callable<R>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), Race::daemon);
        try {
            CyclicBarrier start = new CyclicBarrier(tasks.size());
            List<Future<R>> results = new ArrayList<>();
            for (Callable<R> task : tasks) {
                results.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            return results(results);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs a transaction as the library does: again, if it lost a race. */
    static <R> R untilWon(Supplier<R> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (ContentionException lost) {
                if (attempt == ATTEMPTS) {
                    throw new AssertionError("lost " + ATTEMPTS + " races in a row", lost);
                }
            }
        }
    }

    /** A thread that a store holds up for ever does not hold up the end of the tests. */
    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "race");
        thread.setDaemon(true);
        return thread;
    }

    private static <R> List<R> results(List<Future<R>> futures) {
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            try {
                results.add(future.get(SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
            } catch (TimeoutException e) {
                throw new AssertionError("a thread has not come to an end after " + SECONDS + " seconds", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
        return results;
    }
}
