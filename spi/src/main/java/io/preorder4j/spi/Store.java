package io.preorder4j.spi;

import java.util.function.Function;

/**
 * Where everything is kept. Safe for use by many threads; several stores, in several processes, may share one database.
 */
public interface Store {

    /**
     * Runs work in one transaction and commits it. If the work throws, nothing is changed and the exception passes
     * through.
     *
     * @param work what to do; it may be run again by the caller, so it does nothing that cannot be undone
     * @param <R> the type of the result
     * @return what the work returned, once it is durable
     * @throws ContentionException if the transaction lost a race and was rolled back
     * @throws OutcomeUnknownException if the commit was sent and its answer was lost
     */
    <R> R write(Function<UnitOfWork, R> work);

    /**
     * Runs work that only reads, on one consistent state, without waiting for writers where the database can do that.
     *
     * @param work what to read; if it writes, the store refuses or ignores that
     * @param <R> the type of the result
     * @return what the work returned
     * @throws ContentionException if the transaction lost a race
     */
    <R> R read(Function<UnitOfWork, R> work);

    /**
     * Whether work that one thread asks for may be done by another, in one transaction with work of others.
     *
     * @return {@code false} if the work belongs to the thread, as in a transaction that the host has begun
     */
    default boolean isShared() {
        return true;
    }
}
