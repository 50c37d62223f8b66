package io.preorder4j.testkit.memory;

import io.preorder4j.core.CommandKey;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.ContentionException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands that were answered, by key. */
final class InMemoryCommandLog implements CommandLog {

    private final Sorted<Long, CommandRecord> byEntry = new Sorted<>(CommandRecord::sequence);
    private final Table<CommandKey, CommandRecord> commands;

    InMemoryCommandLog(Transactions transactions) {
        commands = new Table<>("command", transactions, List.of(byEntry));
    }

    @Override
    public Map<CommandKey, CommandRecord> find(Set<CommandKey> keys) {
        Map<CommandKey, CommandRecord> found = new HashMap<>();
        keys.forEach(key -> commands.find(key).ifPresent(command -> found.put(key, command)));
        return found;
    }

    @Override
    public void add(Collection<CommandRecord> added) {
        for (CommandRecord command : added) {
            if (find(command.key()).isPresent()) {
                throw new ContentionException("command " + command.key() + " is answered already", null);
            }
            commands.add(command.key(), command);
        }
    }

    @Override
    public void forget(Set<Long> sequences) {
        Limits.checkBatch(sequences);
        for (long sequence : sequences) {
            byEntry.floor(sequence)
                    .filter(command -> sequence < command.sequence() + command.entries())
                    .ifPresent(command -> commands.put(
                            command.key(),
                            new CommandRecord(
                                    command.key(), CommandRecord.FORGOTTEN, command.sequence(), command.entries())));
        }
    }
}
