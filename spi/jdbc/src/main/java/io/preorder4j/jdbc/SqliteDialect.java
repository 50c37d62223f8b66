package io.preorder4j.jdbc;

import io.preorder4j.spi.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * SQLite. Who writes has locked the whole database from the first statement on, so no other lock is needed; who reads
 * sees one state and waits for nobody.
 */
final class SqliteDialect implements Dialect {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int CONSTRAINT = 19;

    private static final SearchSql SEARCH = new SqliteSearchSql();
    private static final Sets SETS = new JsonSets();
    private static final Changes CHANGES = new RowByRow(SETS);

    @Override
    public String schema() {
        return "sqlite/V1__preorder4j.sql";
    }

    @Override
    public String sql(Query query) {
        return SqliteSql.of(query);
    }

    @Override
    public String sql(Search search) {
        return SEARCH.of(search);
    }

    @Override
    public Sets sets() {
        return SETS;
    }

    @Override
    public Changes changes() {
        return CHANGES;
    }

    /** A transaction that begins by reading and writes later could find the database changed under it, and fail. */
    @Override
    public List<String> begin(Access access, Duration lockTimeout) {
        return switch (access) {
            case READ -> List.of("BEGIN");
            case WRITE -> List.of("BEGIN IMMEDIATE");
        };
    }

    @Override
    public void settle(Connection connection, Duration lockTimeout) throws SQLException {
        Settings needed = Settings.needed(lockTimeout);
        try (Statement statement = connection.createStatement()) {
            if (Settings.of(statement).equals(needed)) {
                return;
            }
            statement.execute("PRAGMA busy_timeout = " + needed.busyTimeout());
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            Settings settings = Settings.of(statement);
            if (!settings.equals(needed)) {
                throw new StoreException("SQLite offers " + settings + " instead of " + needed, null);
            }
        }
    }

    /**
     * How long to wait is the host's business. To write to no row locks the database: a transaction that began to write only
     * after our questions could find it changed under them, and fail.
     */
    @Override
    public Joined join(Connection connection, Access access, TablePrefix prefix) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Settings settings = Settings.of(statement);
            if (!settings.isDurable()) {
                throw new StoreException("the transaction to join has " + settings + ", which may lose commits", null);
            }
            switch (access) {
                case READ -> {}
                case WRITE -> statement.execute(prefix.in(SqliteSql.LOCK_DATABASE));
            }
        }
        return () -> {};
    }

    @Override
    public boolean preparesAnew() {
        return true;
    }

    @Override
    public boolean takesManyAtOnce() {
        return false;
    }

    @Override
    public boolean findsByStatus() {
        return false;
    }

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public boolean isContention(SQLException failure) {
        return failure.getErrorCode() == BUSY || failure.getErrorCode() == LOCKED;
    }

    @Override
    public boolean mayBeCommitted(SQLException failure) {
        return !isContention(failure);
    }

    @Override
    public boolean isConstraint(SQLException failure) {
        return failure.getErrorCode() == CONSTRAINT;
    }

    /**
     * What is asked of a connection: commits that survive the loss of power, patience, and an encoding whose bytes sort
     * like code points. All of it is read with one statement, in some 10 µs.
     */
    private record Settings(String journalMode, int synchronous, long busyTimeout, String encoding) {

        private static final int FULL = 2;

        static Settings needed(Duration lockTimeout) {
            return new Settings("wal", FULL, lockTimeout.toMillis(), "UTF-8");
        }

        boolean isDurable() {
            return journalMode.equals("wal") && synchronous >= FULL && encoding.equals("UTF-8");
        }

        static Settings of(Statement statement) throws SQLException {
            try (ResultSet result = statement.executeQuery("""
                    SELECT journal_mode, synchronous, timeout, encoding
                    FROM pragma_journal_mode, pragma_synchronous, pragma_busy_timeout, pragma_encoding
                    """)) {
                result.next();
                return new Settings(result.getString(1), result.getInt(2), result.getLong(3), result.getString(4));
            }
        }
    }
}
