package io.preorder4j.examples.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.jdbc.JdbcStore;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A place of one's own in a database, which other processes can go to as well.
 *
 * @param kind which database it is in
 * @param url where
 * @param slowDisk whether each commit takes 1 ms more
 */
public record Room(Kind kind, String url, boolean slowDisk) {

    private static final long PATIENCE_IN_MILLIS = 600_000;

    /** Connections for many threads; a thread waits its turn for as long as it takes. */
    public HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE_IN_MILLIS);
        switch (kind) {
            case POSTGRES -> config.setJdbcUrl(url);
            case SQLITE -> config.setDataSource(SqliteDatabase.dataSource(url, slowDisk));
        }
        return new HikariDataSource(config);
    }

    /** The library's store in this room. */
    public JdbcStore store(DataSource connections) {
        return switch (kind) {
            case POSTGRES -> JdbcStore.postgres(connections, Duration.ofMillis(PATIENCE_IN_MILLIS));
            case SQLITE -> JdbcStore.sqlite(connections, Duration.ofMillis(PATIENCE_IN_MILLIS));
        };
    }
}
