package io.preorder4j.examples.benchmarks.allocation;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Room;
import java.sql.Connection;
import java.sql.SQLException;

/** Statements that are one transaction. */
final class Statements {

    private Statements() {}

    /** Runs them, and tells how many nanoseconds that took. */
    static long run(Room room, String... statements) {
        try (HikariDataSource connections = room.pool(1);
                Connection connection = connections.getConnection()) {
            long begin = System.nanoTime();
            Transaction transaction = new Transaction(connection, room.kind());
            transaction.begin();
            for (String sql : statements) {
                transaction.execute(sql);
            }
            transaction.commit();
            return System.nanoTime() - begin;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
