package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.history.LongAllocationContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** The library keeps its promises to thousands over the store in SQLite. */
class SqliteLongAllocationTest extends LongAllocationContract {

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
