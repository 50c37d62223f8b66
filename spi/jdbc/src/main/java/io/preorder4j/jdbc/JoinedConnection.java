package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The connection of a transaction of the host's. The savepoint is made and used with statements, in words that all databases
 * share: {@link Connection#setSavepoint} is refused in a global transaction.
 */
final class JoinedConnection implements AutoCloseable {

    private final Connection connection;
    private final Closing closing;

    private JoinedConnection(Connection connection, Closing closing) {
        this.connection = connection;
        this.closing = closing;
    }

    /** A connection that stays with the host. */
    static JoinedConnection of(Connection connection) throws SQLException {
        return new JoinedConnection(inTransaction(connection), () -> {});
    }

    /** The connection that a data source has for the transaction of the thread. To close it is to let go of it. */
    static JoinedConnection of(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            return new JoinedConnection(inTransaction(connection), connection::close);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection inTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("the connection is in auto-commit mode: there is no transaction to join");
        }
        return connection;
    }

    Connection connection() {
        return connection;
    }

    void mark() throws SQLException {
        execute("SAVEPOINT preorder4j");
    }

    void backToMark() throws SQLException {
        execute("ROLLBACK TO SAVEPOINT preorder4j");
        forgetMark();
    }

    void forgetMark() throws SQLException {
        execute("RELEASE SAVEPOINT preorder4j");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        closing.close();
    }

    /** What is done when the work is done. */
    @FunctionalInterface
    private interface Closing {
        void close() throws SQLException;
    }
}
