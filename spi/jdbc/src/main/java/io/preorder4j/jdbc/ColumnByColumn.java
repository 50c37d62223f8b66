package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement for all rows, which come in as an array for each column. No statement gets more than a thousand: with ten
 * thousand, PostgreSQL was measured to read whole tables instead of going to the rows.
 */
final class ColumnByColumn implements Changes {

    private static final int MOST_ROWS = 1000;

    @Override
    public <T> void make(
            Conversation conversation,
            String words,
            String tenant,
            Collection<T> rows,
            Parameters.RowBinding<T> binding,
            Heard heard)
            throws SQLException {
        Iterator<T> all = rows.iterator();
        for (int left = rows.size(); left > 0; left -= MOST_ROWS) {
            int count = Math.min(MOST_ROWS, left);
            Columns columns = new Columns(tenant, count);
            for (int row = 0; row < count; row++) {
                columns.beginRow(row);
                binding.bind(columns, all.next());
            }
            conversation.say(new Conversation.Said(words, columns::fill, hearing(heard, count)));
        }
    }

    private static Conversation.Hearing hearing(Heard heard, int told) {
        return new Conversation.Hearing() {
            @Override
            public void changed(int count) {
                heard.hear(count, told);
            }

            @Override
            public boolean isAwaited() {
                return heard.isAwaited();
            }
        };
    }

    /** The values of rows, gathered by column. */
    private static final class Columns extends Parameters {

        private final int rows;
        private final List<Column> columns = new ArrayList<>();
        private int row;
        private int next;

        Columns(String tenant, int rows) {
            super(tenant);
            this.rows = rows;
        }

        void beginRow(int number) {
            row = number;
            next = 0;
        }

        @Override
        void next(@Nullable String text) {
            nextOf(ArrayType.TEXT).values()[row] = text;
        }

        @Override
        void next(@Nullable Long number) {
            nextOf(ArrayType.NUMBER).values()[row] = number;
        }

        private Column nextOf(ArrayType type) {
            if (next == columns.size()) {
                columns.add(new Column(type, type.newArray(rows)));
            }
            Column column = columns.get(next);
            next++;
            return column;
        }

        int fill(PreparedStatement statement, int after) throws SQLException {
            int last = after;
            for (Column column : columns) {
                last++;
                column.type().bind(statement, last, column.values());
            }
            return last;
        }
    }

    /** A column; a value may be missing. */
    @SuppressWarnings("ArrayRecordComponent") // it is never compared
    private record Column(ArrayType type, @Nullable Object[] values) {}
}
