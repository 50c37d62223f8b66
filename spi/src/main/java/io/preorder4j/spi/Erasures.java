package io.preorder4j.spi;

import io.preorder4j.core.CommandKey;
import java.util.Optional;

/** The customers who are being forgotten. */
public interface Erasures {

    /**
     * Reads an erasure.
     *
     * @param key the key of the command
     * @return the erasure, as long as it is not done
     */
    Optional<Erasure> find(CommandKey key);

    /**
     * Reads an erasure, and lets nobody else change it until the transaction ends. This comes before all other locks.
     *
     * @param key the key of the command
     * @return the erasure, as long as it is not done
     */
    Optional<Erasure> lock(CommandKey key);

    /**
     * Begins an erasure.
     *
     * @param erasure one whose key is not there; if another transaction adds it first, this one fails with a {@link
     *     ContentionException}
     */
    void add(Erasure erasure);

    /**
     * Writes how far an erasure has come.
     *
     * @param erasure one that there is
     */
    void update(Erasure erasure);

    /**
     * Forgets an erasure that is done.
     *
     * @param key the key of the command
     */
    void remove(CommandKey key);
}
