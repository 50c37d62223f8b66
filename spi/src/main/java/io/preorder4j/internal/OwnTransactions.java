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

/** Runs work in transactions of our own, each again when it lost a race. What belongs to a command has as many as it needs. */
public final class OwnTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Store store;

    /**
     * Runs work on a store.
     *
     * @param store where everything is kept
     */
    public OwnTransactions(Store store) {
        this.store = store;
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return repeated(() -> store.write(work));
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return repeated(() -> store.read(work));
    }

    @Override
    public <R> R together(Function<Transactions, R> parts) {
        return parts.apply(this);
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
