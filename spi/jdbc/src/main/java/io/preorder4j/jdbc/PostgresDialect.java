package io.preorder4j.jdbc;

import io.preorder4j.spi.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * PostgreSQL. Who writes sees with each statement what is committed by then, and locks the rows that it decides about; who
 * reads sees one state and waits for nobody.
 *
 * <p>Transactions that write run beside each other. If two add the same key, the second waits for the first and fails: it has
 * lost a race, and finds the other's row when it tries again.
 */
final class PostgresDialect implements Dialect {

    private static final String CONNECTION_CLASS = "08";
    private static final String CONSTRAINT_CLASS = "23";
    private static final String OPERATOR_CLASS = "57";
    private static final Set<String> CONTENTION = Set.of(
            "40001", // a serialization failure
            "40P01", // a deadlock
            "55P03", // a lock that could not be had in time
            "23505"); // a key that somebody else has added

    /** With 1,000 SKUs and 64 customers at once, two sold a fourth more than one on two cores, and three no more than one. */
    private static final int WRITERS = 2;

    private static final SearchSql SEARCH = new PostgresSearchSql();
    private static final Sets SETS = new ArraySets();
    private static final Changes CHANGES = new ColumnByColumn();

    @Override
    public String schema() {
        return "postgresql/V1__preorder4j.sql";
    }

    @Override
    public String sql(Query query) {
        return PostgresSql.of(query);
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

    /** The driver keeps the last ones by itself. */
    @Override
    public boolean preparesAnew() {
        return false;
    }

    @Override
    public boolean takesManyAtOnce() {
        return true;
    }

    @Override
    public boolean findsByStatus() {
        return true;
    }

    @Override
    public List<String> begin(Access access, Duration lockTimeout) {
        return switch (access) {
            case READ -> List.of("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", PostgresSettings.OURS);
            case WRITE ->
                List.of(
                        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
                        PostgresSettings.whoWrites(Math.max(1, lockTimeout.toMillis())));
        };
    }

    /**
     * Who has got a lock has to see what was committed before, not what was when the transaction began: somebody who came in
     * between would be left waiting while units are free.
     */
    @Override
    public Joined join(Connection connection, Access access, TablePrefix prefix) throws SQLException {
        if (access == Access.WRITE && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new StoreException("the transaction to join has to be READ COMMITTED for who writes", null);
        }
        return PostgresSettings.ours(connection);
    }

    @Override
    public void settle(Connection connection, Duration lockTimeout) {
        // Its settings are those of a transaction.
    }

    @Override
    public int writers() {
        return WRITERS;
    }

    @Override
    public boolean isContention(SQLException failure) {
        return CONTENTION.contains(state(failure));
    }

    /** The server says why it did not commit, unless it or the way to it has gone. */
    @Override
    public boolean mayBeCommitted(SQLException failure) {
        String state = state(failure);
        return state.isEmpty() || state.startsWith(CONNECTION_CLASS) || state.startsWith(OPERATOR_CLASS);
    }

    @Override
    public boolean isConstraint(SQLException failure) {
        return state(failure).startsWith(CONSTRAINT_CLASS);
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
