package io.preorder4j.examples.replay.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.jdbc.JdbcStore;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A store of the library's, and what closes it.
 *
 * @param store the store
 * @param closing gives back whatever it holds open
 */
record OpenStore(Store store, Runnable closing) {

    static OpenStore of(StoreChoice choice) {
        if (choice instanceof StoreChoice.File file) {
            return in(file.path());
        }
        return choice instanceof StoreChoice.Postgres ? inPostgres() : inMemory();
    }

    void close() {
        closing.run();
    }

    private static OpenStore inMemory() {
        return new OpenStore(new InMemoryStore(), () -> {});
    }

    private static OpenStore in(Path file) {
        HikariDataSource dataSource = connectedTo("jdbc:sqlite:" + file);
        return with(JdbcStore.sqlite(dataSource), dataSource::close);
    }

    /** The embedded server is made for tests, and has to be told to wait for the disk again. */
    private static OpenStore inPostgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            HikariDataSource dataSource = connectedTo(server.getJdbcUrl("postgres", "postgres"));
            return with(JdbcStore.postgres(dataSource), () -> {
                dataSource.close();
                stop(server);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection is enough for a replay, which sends one command after the other. */
    private static HikariDataSource connectedTo(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    private static OpenStore with(JdbcStore store, Runnable closing) {
        store.createSchema();
        return new OpenStore(store, closing);
    }
}
