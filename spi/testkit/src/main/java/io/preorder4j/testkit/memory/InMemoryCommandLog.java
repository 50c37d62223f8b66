package io.preorder4j.testkit.memory;

import io.preorder4j.core.CommandKey;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.CommandRecord;
import io.preorder4j.spi.ContentionException;
import java.util.List;
import java.util.Optional;

/** The commands that were answered, by key. */
final class InMemoryCommandLog implements CommandLog {

    private final Table<CommandKey, CommandRecord> commands;

    InMemoryCommandLog(Transactions transactions) {
        commands = new Table<>("command", transactions, List.of());
    }

    @Override
    public Optional<CommandRecord> find(CommandKey key) {
        return commands.find(key);
    }

    @Override
    public void add(CommandRecord command) {
        if (find(command.key()).isPresent()) {
            throw new ContentionException("command " + command.key() + " is answered already", null);
        }
        commands.add(command.key(), command);
    }
}
