package io.preorder4j.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database in a file, reached through a pool as a host would have one. */
final class SqliteFile implements TestDatabase {

    private final String url;
    private final HikariDataSource pool;

    SqliteFile(Path file) {
        url = "jdbc:sqlite:" + file;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
    }

    @Override
    public DataSource pool() {
        return pool;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public JdbcStore store(DataSource dataSource, Duration lockTimeout) {
        return JdbcStore.sqlite(dataSource, lockTimeout);
    }

    @Override
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes it a database whose texts are encoded like this. */
    void encodeAs(String encoding) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA encoding = '" + encoding + "'");
            statement.execute("CREATE TABLE something (id INTEGER)");
        }
    }

    @Override
    public List<String> ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (result.next()) {
                answers.add(result.getString(result.getMetaData().getColumnCount()));
            }
            return answers;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
