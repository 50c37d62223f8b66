package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;

/** The same statement for one row after the other, sent together. */
final class RowByRow implements Changes {

    private final Sets sets;

    RowByRow(Sets sets) {
        this.sets = sets;
    }

    @Override
    public <T> void make(
            Conversation conversation,
            String words,
            String tenant,
            Collection<T> rows,
            Parameters.RowBinding<T> binding,
            Heard heard)
            throws SQLException {
        PreparedStatement statement = conversation.prepared(words);
        for (T row : rows) {
            binding.bind(new StatementParameters(statement, sets, tenant, 0), row);
            statement.addBatch();
        }
        heard.hear(Arrays.stream(statement.executeBatch()).sum(), rows.size());
    }
}
