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

/** Runs work in transactions of our own, each again when it lost a race. What belongs to a command has as many as it needs. */
public final class OwnTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Store store;
    private final Meter meter;

    /**
     * Runs work on a store.
     *
     * @param store where everything is kept
     * @param meter who is told how transactions ended
     */
    public OwnTransactions(Store store, Meter meter) {
        this.store = store;
        this.meter = meter;
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return repeated(Access.WRITE, () -> store.write(work));
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return repeated(Access.READ, () -> store.read(work));
    }

    @Override
    public <R> R together(Function<Transactions, R> parts) {
        return parts.apply(this);
    }

    @Override
    public boolean commitsEachPart() {
        return true;
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
