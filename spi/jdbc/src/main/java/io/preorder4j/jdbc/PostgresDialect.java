package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * PostgreSQL. Who writes sees with each statement what is committed by then, and locks the rows that it decides about; who
 * reads sees one state and waits for nobody.
 *
 * <p>Transactions that write run beside each other. If two add the same key, the second waits for the first and fails: it has
 * lost a race, and finds the other's row when it tries again.
 */
final class PostgresDialect implements Dialect {

    private static final String CONSTRAINT_CLASS = "23";
    private static final Set<String> CONTENTION = Set.of(
            "40001", // a serialization failure
            "40P01", // a deadlock
            "55P03", // a lock that could not be had in time
            "23505"); // a key that somebody else has added

    private static final SearchSql SEARCH = new PostgresSearchSql();
    private static final Sets SETS = new ArraySets();
    private static final Changes CHANGES = new ColumnByColumn();

    /**
     * Every statement of ours goes to its rows by an index, at any size. Left to itself, PostgreSQL takes a table that it has no
     * numbers of for a small one, reads all of it, and goes on to do so when it has grown.
     */
    private static final String SETTINGS = """
            SET LOCAL plan_cache_mode = force_generic_plan;
            SET LOCAL enable_seqscan = off;
            SET LOCAL enable_bitmapscan = off;
            SET LOCAL enable_hashjoin = off;
            SET LOCAL enable_mergejoin = off;
            SET LOCAL enable_material = off;
            SET LOCAL enable_memoize = off;
            SET LOCAL jit = off;
            SET LOCAL max_parallel_workers_per_gather = 0;
            """;

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

    /** All of it goes in one message. What was committed is to survive, whatever the host has switched off. */
    @Override
    public String begin(Access access, Duration lockTimeout) {
        return switch (access) {
                    case READ -> "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n";
                    case WRITE -> """
                            BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
                            SELECT set_config('synchronous_commit', 'on', true)
                            WHERE current_setting('synchronous_commit') = 'off';
                            SET LOCAL lock_timeout = %d;
                            """.formatted(Math.max(1, lockTimeout.toMillis()));
                }
                + SETTINGS;
    }

    @Override
    public void settle(Connection connection, Duration lockTimeout) {
        // Its settings are those of a transaction.
    }

    @Override
    public boolean hasOneWriter() {
        return false;
    }

    @Override
    public boolean isContention(SQLException failure) {
        return CONTENTION.contains(state(failure));
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
