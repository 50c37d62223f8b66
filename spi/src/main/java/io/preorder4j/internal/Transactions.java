package io.preorder4j.internal;

import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in a transaction, and again when it lost a race. */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Store store;

    /**
     * Runs work on a store.
     *
     * @param store the store
     */
    public Transactions(Store store) {
        this.store = store;
    }

    /**
     * Runs work that writes, at most {@value #ATTEMPTS} times.
     *
     * @param work the work
     * @param <R> the type of the result
     * @return what the work returned
     * @throws ContentionException if it lost every time
     */
    public <R> R write(Function<UnitOfWork, R> work) {
        return repeated(() -> store.write(work));
    }

    /**
     * Runs work that reads, at most {@value #ATTEMPTS} times.
     *
     * @param work the work
     * @param <R> the type of the result
     * @return what the work returned
     * @throws ContentionException if it lost every time
     */
    public <R> R read(Function<UnitOfWork, R> work) {
        return repeated(() -> store.read(work));
    }

    private static <R> R repeated(Supplier<R> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (ContentionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("attempt {} of {} lost a race: {}", attempt, ATTEMPTS, e.getMessage());
                pauseAfter(attempt);
            }
        }
    }

    /** Waits for a random time, on average twice as long after each attempt, so that rivals don't meet again. */
    private static void pauseAfter(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << attempt));
    }
}
