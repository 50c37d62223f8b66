package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.history.LongHistoryContract;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The library keeps its promises for long over the store in SQLite. */
class SqliteLongHistoryTest extends LongHistoryContract {

    private final SqliteFiles files = new SqliteFiles();

    @Override
    protected Store newStore() {
        return files.newStore();
    }

    @Override
    protected void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
