package io.preorder4j.examples.benchmarks.allocation;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Room;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What people write: read the {@link Queue} in order, and for each line update it, insert what it got, and insert that it
 * did, in one transaction. With an object-relational mapper it comes to the same statements. It is fair because each is
 * prepared, finds its row by the primary key, and has hardly an index to keep; and because there is a second one beside it
 * that sends them in batches, as people do when they have measured the first.
 *
 * @param batch how many lines are sent at once
 */
public record RowLoop(int batch) implements Allocator {

    /** Line by line. */
    public static final RowLoop ONE_BY_ONE = new RowLoop(1);

    /** 1,000 lines at once. */
    public static final RowLoop IN_BATCHES = new RowLoop(1_000);

    @Override
    public String name() {
        return batch == 1 ? "row loop" : "row loop, batches of " + batch;
    }

    @Override
    public long allocate(Room room, int units) {
        try (HikariDataSource connections = room.pool(1);
                Connection connection = connections.getConnection()) {
            long begin = System.nanoTime();
            Transaction transaction = new Transaction(connection, room.kind());
            transaction.begin();
            serve(connection, waiting(connection, units));
            transaction.commit();
            return System.nanoTime() - begin;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each has one unit, so there are as many lines as units. */
    private static List<Long> waiting(Connection connection, int units) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id FROM order_line WHERE sku = ? AND waiting > 0 ORDER BY id LIMIT ?")) {
            statement.setString(1, Queue.SKU);
            statement.setInt(2, units);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    private void serve(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                        UPDATE order_line SET waiting = waiting - 1, allocated = allocated + 1, status = 'ALLOCATED'
                        WHERE id = ?
                        """);
                PreparedStatement share = connection.prepareStatement(
                        "INSERT INTO allocation (order_line_id, receipt_id, units) VALUES (?, ?, 1)");
                PreparedStatement entry = connection.prepareStatement(
                        "INSERT INTO journal (order_line_id, kind, units) VALUES (?, 'ALLOCATED', 1)")) {
            List<PreparedStatement> statements = List.of(update, share, entry);
            int waiting = 0;
            for (long id : ids) {
                share.setString(2, Queue.RECEIPT);
                for (PreparedStatement statement : statements) {
                    statement.setLong(1, id);
                    send(statement);
                }
                waiting++;
                if (waiting == batch) {
                    flush(statements);
                    waiting = 0;
                }
            }
            flush(statements);
        }
    }

    private void send(PreparedStatement statement) throws SQLException {
        if (batch == 1) {
            statement.executeUpdate();
        } else {
            statement.addBatch();
        }
    }

    private void flush(List<PreparedStatement> statements) throws SQLException {
        if (batch > 1) {
            for (PreparedStatement statement : statements) {
                statement.executeBatch();
            }
        }
    }
}
