package io.preorder4j.internal;

import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Runs work within a transaction of the host's. What belongs to a command is one unit of work there, so that it is done or
 * undone as one. Nothing is tried again: whatever lost a race, the host's own work lost it, too.
 */
public final class JoinedTransactions implements Transactions {

    private final Store store;
    private final UnaryOperator<Store> notices;

    /**
     * Runs work on a store.
     *
     * @param store a store whose transactions are within one of the host's
     * @param notices makes a store write the notices that are owed
     */
    public JoinedTransactions(Store store, UnaryOperator<Store> notices) {
        this.store = store;
        this.notices = notices;
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return notices.apply(store).write(work);
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(work);
    }

    @Override
    public <R> R together(Function<Transactions, R> parts) {
        return store.write(unit -> parts.apply(new JoinedTransactions(new OneUnit(unit), notices)));
    }

    @Override
    public boolean commitsEachPart() {
        return false;
    }

    /** A store all of whose work is done in one unit of work. */
    private record OneUnit(UnitOfWork unit) implements Store {

        @Override
        public <R> R write(Function<UnitOfWork, R> work) {
            return work.apply(unit);
        }

        @Override
        public <R> R read(Function<UnitOfWork, R> work) {
            return work.apply(unit);
        }
    }
}
