package io.preorder4j.testkit.history;

import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** A store that fails in some of its transactions that write, counted from 1. */
final class FaultyStore implements Store {

    private final Store store;
    private final Faults beforeCommit;
    private final Faults afterCommit;
    private int writes;

    private FaultyStore(Store store, Faults beforeCommit, Faults afterCommit) {
        this.store = store;
        this.beforeCommit = beforeCommit;
        this.afterCommit = afterCommit;
    }

    /** Fails when the work is done and not committed: it is rolled back. */
    static FaultyStore beforeCommit(Store store, IntPredicate when, Supplier<RuntimeException> fault) {
        return new FaultyStore(store, new Faults(when, fault), Faults.none());
    }

    /** Fails when the work is committed, and nobody is told. */
    static FaultyStore afterCommit(Store store, IntPredicate when, Supplier<RuntimeException> fault) {
        return new FaultyStore(store, Faults.none(), new Faults(when, fault));
    }

    /** Counts, and never fails. */
    static FaultyStore never(Store store) {
        return new FaultyStore(store, Faults.none(), Faults.none());
    }

    int writes() {
        return writes;
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        writes++;
        R result = store.write(unit -> {
            R done = work.apply(unit);
            beforeCommit.strike(writes);
            return done;
        });
        afterCommit.strike(writes);
        return result;
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }

    private record Faults(IntPredicate when, Supplier<RuntimeException> fault) {

        static Faults none() {
            return new Faults(write -> false, IllegalStateException::new);
        }

        void strike(int write) {
            if (when.test(write)) {
                throw fault.get();
            }
        }
    }
}
