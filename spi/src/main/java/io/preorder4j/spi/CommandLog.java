package io.preorder4j.spi;

import io.preorder4j.core.CommandKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which commands were answered, so that a command that comes again gets its first answer. */
public interface CommandLog {

    /**
     * Reads the records of commands.
     *
     * @param keys the keys that came with them, at most 1000
     * @return the records of those that were answered
     */
    Map<CommandKey, CommandRecord> find(Set<CommandKey> keys);

    /**
     * Reads the record of a command.
     *
     * @param key the key that came with it
     * @return the record, if a command with that key was answered
     */
    default Optional<CommandRecord> find(CommandKey key) {
        return Optional.ofNullable(find(Set.of(key)).get(key));
    }

    /**
     * Adds the records of commands.
     *
     * @param commands records whose keys are not there yet; if another transaction adds one of them first, this one
     *     fails with a {@link ContentionException}
     */
    void add(Collection<CommandRecord> commands);

    /**
     * Adds the record of a command.
     *
     * @param command a record whose key is not there yet; if another transaction adds that key first, this one fails
     *     with a {@link ContentionException}
     */
    default void add(CommandRecord command) {
        add(List.of(command));
    }

    /**
     * Forgets what commands said. Their keys stay, and so do their answers.
     *
     * @param sequences the numbers of at most 1000 entries: the commands that have these among their answers get {@link
     *     CommandRecord#FORGOTTEN} for a fingerprint
     */
    void forget(Set<Long> sequences);
}
