package io.preorder4j.spi;

import io.preorder4j.core.CommandKey;
import java.util.Optional;
import java.util.Set;

/** Which commands were answered, so that a command that comes again gets its first answer. */
public interface CommandLog {

    /**
     * Reads the record of a command.
     *
     * @param key the key that came with it
     * @return the record, if a command with that key was answered
     */
    Optional<CommandRecord> find(CommandKey key);

    /**
     * Adds the record of a command.
     *
     * @param command a record whose key is not there yet; if another transaction adds that key first, this one fails
     *     with a {@link ContentionException}
     */
    void add(CommandRecord command);

    /**
     * Forgets what commands said. Their keys stay, and so do their answers.
     *
     * @param sequences the numbers of at most 1000 entries: the commands that have these among their answers get {@link
     *     CommandRecord#FORGOTTEN} for a fingerprint
     */
    void forget(Set<Long> sequences);
}
