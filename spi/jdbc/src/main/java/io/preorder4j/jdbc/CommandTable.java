package io.preorder4j.jdbc;

import io.preorder4j.core.CommandKey;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.CommandRecord;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The table {@code command}. */
final class CommandTable implements CommandLog {

    private final Session session;

    CommandTable(Session session) {
        this.session = session;
    }

    @Override
    public Map<CommandKey, CommandRecord> find(Set<CommandKey> keys) {
        return findLater(keys).get();
    }

    Session.Later<Map<CommandKey, CommandRecord>> findLater(Set<CommandKey> keys) {
        return session.mapLater(
                Query.COMMANDS,
                p -> p.texts(keys, CommandKey::value).tenant(),
                CommandTable::command,
                CommandRecord::key);
    }

    @Override
    public void add(Collection<CommandRecord> commands) {
        session.changeEach(Query.ADD_COMMAND, commands, CommandTable::bind);
    }

    @Override
    public void forget(Set<Long> sequences) {
        session.change(
                Query.FORGET_COMMAND,
                sequences,
                (p, sequence) -> p.text(CommandRecord.FORGOTTEN).tenant().number(sequence));
    }

    private static void bind(Parameters p, CommandRecord command) throws SQLException {
        p.tenant()
                .text(command.key().value())
                .text(command.fingerprint())
                .number(command.sequence())
                .number(command.entries());
    }

    private static CommandRecord command(Row row) throws SQLException {
        return new CommandRecord(new CommandKey(row.text()), row.text(), row.number(), Math.toIntExact(row.number()));
    }
}
