package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL plans our statements.
 *
 * <p>Every statement of ours goes to its rows by an index, at any size. Left to itself, PostgreSQL takes a table that it has no
 * numbers of for a small one, reads all of it, and goes on to do so when it has grown.
 */
final class PostgresSettings {

    /** For the transaction. */
    static final String OURS = """
            SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
                   set_config('enable_seqscan', 'off', true),
                   set_config('enable_bitmapscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true),
                   set_config('enable_material', 'off', true),
                   set_config('enable_memoize', 'off', true),
                   set_config('jit', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true)
            """;

    /** What was committed is to survive, whatever the host has switched off. */
    static final String DURABLE = """
            SELECT set_config('synchronous_commit', 'on', true)
            WHERE current_setting('synchronous_commit') = 'off'
            """;

    /**
     * Both, and how long a statement may wait for another transaction, in milliseconds: one statement is quicker than three.
     */
    static String whoWrites(long lockTimeout) {
        return OURS.stripTrailing() + """
                ,
                set_config('synchronous_commit', CASE current_setting('synchronous_commit')
                    WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true),
                set_config('lock_timeout', '%d', true)
                """.formatted(lockTimeout);
    }

    private static final String THE_HOSTS = """
            SELECT current_setting('plan_cache_mode'),
                   current_setting('enable_seqscan'),
                   current_setting('enable_bitmapscan'),
                   current_setting('enable_hashjoin'),
                   current_setting('enable_mergejoin'),
                   current_setting('enable_material'),
                   current_setting('enable_memoize'),
                   current_setting('jit'),
                   current_setting('max_parallel_workers_per_gather')
            """;

    private static final String RESTORE = """
            SELECT set_config('plan_cache_mode', ?, true),
                   set_config('enable_seqscan', ?, true),
                   set_config('enable_bitmapscan', ?, true),
                   set_config('enable_hashjoin', ?, true),
                   set_config('enable_mergejoin', ?, true),
                   set_config('enable_material', ?, true),
                   set_config('enable_memoize', ?, true),
                   set_config('jit', ?, true),
                   set_config('max_parallel_workers_per_gather', ?, true)
            """;

    private PostgresSettings() {}

    /** Plans as we do within a transaction of the host's, until it is left. All of it goes in one message. */
    static Dialect.Joined ours(Connection connection) throws SQLException {
        List<String> hosts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = first(statement, String.join(";", THE_HOSTS, DURABLE, OURS))) {
            result.next();
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                hosts.add(result.getString(column));
            }
        }
        return () -> restore(connection, hosts);
    }

    private static ResultSet first(Statement statement, String script) throws SQLException {
        statement.execute(script);
        return statement.getResultSet();
    }

    private static void restore(Connection connection, List<String> hosts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RESTORE)) {
            for (int setting = 0; setting < hosts.size(); setting++) {
                statement.setString(setting + 1, hosts.get(setting));
            }
            statement.execute();
        }
    }
}
