package io.preorder4j.internal;

import io.preorder4j.metrics.TransactionTiming;
import io.preorder4j.metrics.TransactionTiming.Access;
import io.preorder4j.metrics.TransactionTiming.Outcome;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
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
    private final Meter meter;

    /**
     * Runs work on a store.
     *
     * @param store the store
     * @param meter who is told how transactions ended
     */
    public Transactions(Store store, Meter meter) {
        this.store = store;
        this.meter = meter;
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
        return repeated(Access.WRITE, () -> store.write(work));
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
        return repeated(Access.READ, () -> store.read(work));
    }

    private <R> R repeated(Access access, Supplier<R> transaction) {
        long begun = meter.begin();
        for (int attempt = 1; ; attempt++) {
            try {
                R result = transaction.get();
                ended(access, Outcome.COMMITTED, attempt, begun);
                return result;
            } catch (ContentionException e) {
                if (attempt == ATTEMPTS) {
                    ended(access, Outcome.CONTENDED, attempt, begun);
                    throw e;
                }
                LOG.debug("attempt {} of {} lost a race: {}", attempt, ATTEMPTS, e.getMessage());
                pauseAfter(attempt);
            } catch (OutcomeUnknownException e) {
                ended(access, Outcome.OUTCOME_UNKNOWN, attempt, begun);
                throw e;
            } catch (RuntimeException e) {
                ended(access, Outcome.ROLLED_BACK, attempt, begun);
                throw e;
            }
        }
    }

    private void ended(Access access, Outcome outcome, int attempts, long begun) {
        if (meter.isOn()) {
            meter.record(new TransactionTiming(access, outcome, attempts, Meter.since(begun)));
        }
    }

    /** Waits for a random time, on average twice as long after each attempt, so that rivals don't meet again. */
    private static void pauseAfter(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(FIRST_PAUSE_NANOS << attempt));
    }
}
