package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.feature.FeatureContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** The library does what it should over the store in SQLite. */
class SqliteFeatureTest extends FeatureContract {

    private final SqliteFiles files = new SqliteFiles();

    @Override
    protected Store newStore() {
        return files.newStore();
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }
}
