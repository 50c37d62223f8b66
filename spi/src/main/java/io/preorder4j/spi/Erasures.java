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
     * Writes an erasure, whether or not there was one.
     *
     * @param erasure how far it has come
     */
    void put(Erasure erasure);

    /**
     * Forgets an erasure that is done.
     *
     * @param key the key of the command
     */
    void remove(CommandKey key);
}
