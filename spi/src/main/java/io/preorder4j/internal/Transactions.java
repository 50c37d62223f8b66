package io.preorder4j.internal;

import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.UnitOfWork;
import java.util.function.Function;

/** Where work is done: in transactions of our own, or within one of the host's. */
public interface Transactions {

    /**
     * Runs work that writes.
     *
     * @param work the work, which may be run again
     * @param <R> the type of the result
     * @return what the work returned
     * @throws ContentionException if it lost a race, and as often as it was worth another try
     */
    <R> R write(Function<UnitOfWork, R> work);

    /**
     * Runs work that reads.
     *
     * @param work the work, which may be run again
     * @param <R> the type of the result
     * @return what the work returned
     * @throws ContentionException if it lost a race, and as often as it was worth another try
     */
    <R> R read(Function<UnitOfWork, R> work);

    /**
     * Does all that belongs to one command.
     *
     * @param parts the parts, each done where it is told
     * @param <R> the type of the result
     * @return what the parts came to
     */
    <R> R together(Function<Transactions, R> parts);

    /**
     * Whether all see what one part wrote before the next one begins.
     *
     * @return {@code true} if each part is committed by itself, {@code false} if the host commits all together
     */
    boolean commitsEachPart();
}
