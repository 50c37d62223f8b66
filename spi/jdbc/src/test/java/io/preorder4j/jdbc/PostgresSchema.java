package io.preorder4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Tables of their own in the server of the tests, reached through a pool as a host would have one. */
final class PostgresSchema implements TestDatabase {

    private final String url;
    private final HikariDataSource pool;

    PostgresSchema(String url) {
        this.url = url;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        pool = new HikariDataSource(config);
        JdbcStore.postgres(pool).createSchema();
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    /** Where another process finds it. */
    String url() {
        return url;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public JdbcStore store(DataSource dataSource, Duration lockTimeout) {
        return JdbcStore.postgres(dataSource, lockTimeout);
    }

    @Override
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public List<String> ask(String sql) throws SQLException {
        try (Connection connection = connect()) {
            return ask(connection, sql);
        }
    }

    static List<String> ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (result.next()) {
                answers.add(result.getString(result.getMetaData().getColumnCount()));
            }
            return answers;
        }
    }

    /** Empties the tables, and lets another test have them. */
    @Override
    public void close() {
        try (Connection connection = pool.getConnection()) {
            List<String> tables = ask(connection, """
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = current_schema() AND table_name <> 'preorder4j_journal_end'
                    """);
            StringBuilder script = new StringBuilder("ALTER SEQUENCE preorder4j_journal_number RESTART;");
            for (String table : tables) {
                script.append(table.startsWith("preorder4j_") ? "DELETE FROM " : "DROP TABLE ")
                        .append(table)
                        .append(';');
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(script.toString());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be emptied", e);
        }
        PostgresServer.giveBack(this);
    }
}
