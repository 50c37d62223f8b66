package io.preorder4j.jdbc;

import io.preorder4j.core.CommandKey;
import io.preorder4j.spi.CommandLog;
import io.preorder4j.spi.CommandRecord;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table {@code command}. */
final class CommandTable implements CommandLog {

    private final Session session;

    CommandTable(Session session) {
        this.session = session;
    }

    @Override
    public Optional<CommandRecord> find(CommandKey key) {
        return session.find(Query.COMMAND, p -> p.tenant().text(key.value()), CommandTable::command);
    }

    @Override
    public void add(CommandRecord command) {
        session.changeEach(Query.ADD_COMMAND, List.of(command), CommandTable::bind);
    }

    @Override
    public void forget(Set<Long> sequences) {
        session.change(
                Query.FORGET_COMMAND,
                sequences,
                (p, sequence) -> p.text(CommandRecord.FORGOTTEN)
                        .tenant()
                        .tenant()
                        .number(sequence)
                        .number(sequence));
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
