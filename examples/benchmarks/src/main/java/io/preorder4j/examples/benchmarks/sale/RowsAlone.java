package io.preorder4j.examples.benchmarks.sale;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.result.Measured;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The limit: the rows of placements and nothing else, 1,000 placements a transaction, on one connection that never waits for
 * another. Nobody decides anything and no counter moves. The rows are those that the library really writes: one order is
 * placed first, and whatever it added to the tables is inserted again and again, with other numbers and names, by one
 * statement of 1,000 rows a table.
 */
public enum RowsAlone {

    /** Into tables with the same columns and nothing but a primary key. It is fair to the database: no more can be asked of it. */
    WITHOUT_INDEXES("the limit: the same rows, bare tables"),

    /** Into the library's own tables, with their indexes and checks. */
    AS_THEY_ARE("the same rows, the library's tables");

    private static final int ROWS = 1_000;
    private static final String PREFIX = "preorder4j_";
    private static final String BARE = "bare_";

    /** What is another one in each row, or belongs to one that is. */
    private static final Set<String> COUNTED = Set.of("sequence", "order_id", "command_key");

    private final String title;

    RowsAlone(String title) {
        this.title = title;
    }

    /** How many placements' rows a second an empty room takes. */
    public Measured inserted(Room room, Duration duration) {
        try (HikariDataSource connections = room.pool(2)) {
            List<Sample> samples = samples(room, connections);
            return Work.on(connections, connection -> {
                connection.setAutoCommit(false);
                if (this == WITHOUT_INDEXES) {
                    for (Sample sample : samples) {
                        Work.execute(connection, sample.bareTable(room.kind()));
                    }
                    connection.commit();
                }
                long begin = System.nanoTime();
                long end = begin + duration.toNanos();
                long rows = 0;
                while (System.nanoTime() < end) {
                    for (Sample sample : samples) {
                        insert(room.kind(), connection, sample, rows);
                    }
                    connection.commit();
                    rows += ROWS;
                }
                return Measured.of(rows * 1e9 / (System.nanoTime() - begin));
            });
        }
    }

    @Override
    public String toString() {
        return title;
    }

    private List<Sample> samples(Room room, HikariDataSource connections) {
        String sku = Library.skus(1).get(0);
        new Library().setUp(room, List.of(sku), ROWS);
        try (Till till = new Library().open(room, 1)) {
            return Work.on(connections, connection -> {
                List<String> tables = tables(connection);
                List<Long> before = counts(connection, tables);
                till.sell("order-0", sku, "customer-0");
                List<Long> after = counts(connection, tables);
                List<Sample> samples = new ArrayList<>();
                for (int table = 0; table < tables.size(); table++) {
                    if (after.get(table) > before.get(table)) {
                        samples.add(Sample.last(connection, tables.get(table)));
                    }
                }
                return samples;
            });
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet names = connection.getMetaData().getTables(null, null, PREFIX + "%", new String[] {"TABLE"})) {
            while (names.next()) {
                tables.add(names.getString("TABLE_NAME"));
            }
        }
        return List.copyOf(tables);
    }

    private static List<Long> counts(Connection connection, List<String> tables) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (String table : tables) {
            counts.add(Work.ask(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1)));
        }
        return counts;
    }

    private void insert(Kind kind, Connection connection, Sample sample, long from) throws SQLException {
        String table = this == WITHOUT_INDEXES ? BARE + sample.table() : sample.table();
        switch (kind) {
            case POSTGRES -> insertArrays(connection, table, sample, from);
            case SQLITE -> insertBatch(connection, table, sample, from);
        }
    }

    private static void insertArrays(Connection connection, String table, Sample sample, long from)
            throws SQLException {
        String sql = sample.columns().stream()
                .map(column -> "?::" + column.type() + "[]")
                .collect(Collectors.joining(
                        ", ", "INSERT INTO " + table + sample.names() + " SELECT * FROM unnest(", ")"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < sample.columns().size(); index++) {
                Column column = sample.columns().get(index);
                Object[] values = IntStream.range(0, ROWS)
                        .mapToObj(row -> column.value(from + row))
                        .toArray();
                statement.setArray(index + 1, connection.createArrayOf(column.type(), values));
            }
            statement.executeUpdate();
        }
    }

    private static void insertBatch(Connection connection, String table, Sample sample, long from) throws SQLException {
        String sql = sample.columns().stream()
                .map(column -> "?")
                .collect(Collectors.joining(", ", "INSERT INTO " + table + sample.names() + " VALUES (", ")"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int row = 0; row < ROWS; row++) {
                for (int index = 0; index < sample.columns().size(); index++) {
                    statement.setObject(index + 1, sample.columns().get(index).value(from + row));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A row that a placement added to a table. */
    private record Sample(String table, List<Column> columns, List<String> keys) {

        /** The last one: those before are of the offer. */
        static Sample last(Connection connection, String table) throws SQLException {
            return Work.ask(connection, "SELECT * FROM " + table + " ORDER BY sequence DESC LIMIT 1", row -> {
                ResultSetMetaData names = row.getMetaData();
                Set<String> generated = generated(connection, table);
                List<Column> columns = new ArrayList<>();
                for (int index = 1; index <= names.getColumnCount(); index++) {
                    String name = names.getColumnName(index);
                    if (!generated.contains(name)) {
                        columns.add(new Column(name, names.getColumnTypeName(index), row.getObject(index)));
                    }
                }
                return new Sample(table, columns, keys(connection, table));
            });
        }

        String bareTable(Kind kind) {
            String key = String.join(", ", keys);
            String ending = switch (kind) {
                case POSTGRES -> "";
                case SQLITE -> " WITHOUT ROWID";
            };
            return columns.stream()
                    .map(column -> column.name() + " " + column.type())
                    .collect(Collectors.joining(
                            ", ", "CREATE TABLE " + BARE + table + " (", ", PRIMARY KEY (" + key + "))" + ending));
        }

        /** The columns that the database fills by itself. */
        private static Set<String> generated(Connection connection, String table) throws SQLException {
            Set<String> generated = new TreeSet<>();
            try (ResultSet columns = connection.getMetaData().getColumns(null, null, table, null)) {
                while (columns.next()) {
                    if (columns.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                        generated.add(columns.getString("COLUMN_NAME"));
                    }
                }
            }
            return generated;
        }

        String names() {
            return columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"));
        }

        private static List<String> keys(Connection connection, String table) throws SQLException {
            SortedMap<Integer, String> keys = new TreeMap<>();
            try (ResultSet columns = connection.getMetaData().getPrimaryKeys(null, null, table)) {
                while (columns.next()) {
                    keys.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
                }
            }
            return List.copyOf(keys.values());
        }
    }

    /** A column of such a row, and what is in it. */
    private record Column(
            String name, String type, @Nullable Object sample) {

        private static final long FIRST = 1_000;

        @Nullable
        Object value(long row) {
            if (!COUNTED.contains(name)) {
                return sample;
            }
            return sample instanceof Number ? (Object) (FIRST + row) : "order-" + (FIRST + row);
        }
    }
}
