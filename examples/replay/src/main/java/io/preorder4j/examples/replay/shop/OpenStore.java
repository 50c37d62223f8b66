package io.preorder4j.examples.replay.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.jdbc.JdbcStore;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.nio.file.Path;

/**
 * A store of the library's, and what closes it.
 *
 * @param store the store
 * @param closing gives back whatever it holds open
 */
record OpenStore(Store store, Runnable closing) {

    static OpenStore of(StoreChoice choice) {
        return choice instanceof StoreChoice.File file ? in(file.path()) : inMemory();
    }

    void close() {
        closing.run();
    }

    private static OpenStore inMemory() {
        return new OpenStore(new InMemoryStore(), () -> {});
    }

    /** One connection is enough for a replay, which sends one command after the other. */
    private static OpenStore in(Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(1);
        HikariDataSource dataSource = new HikariDataSource(config);
        JdbcStore store = JdbcStore.sqlite(dataSource);
        store.createSchema();
        return new OpenStore(store, dataSource::close);
    }
}
