package io.preorder4j.examples.benchmarks.allocation;

import io.preorder4j.examples.benchmarks.database.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The beginning and the end of a transaction: SQLite's driver would begin another one at its end. */
record Transaction(Connection connection, Kind kind) {

    void begin() throws SQLException {
        switch (kind) {
            case POSTGRES -> connection.setAutoCommit(false);
            case SQLITE -> execute("BEGIN IMMEDIATE");
        }
    }

    void commit() throws SQLException {
        switch (kind) {
            case POSTGRES -> connection.commit();
            case SQLITE -> execute("COMMIT");
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
