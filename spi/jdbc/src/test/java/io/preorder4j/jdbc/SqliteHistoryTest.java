package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.history.HistoryContract;
import java.io.IOException;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterTry;

/** The library keeps its promises over the store in SQLite. */
@PropertyDefaults(tries = 12, edgeCases = EdgeCasesMode.NONE)
class SqliteHistoryTest extends HistoryContract {

    private final SqliteFiles files = new SqliteFiles();

    @Override
    protected Store newStore() {
        return files.newStore();
    }

    @AfterTry
    void close() throws IOException {
        files.close();
    }
}
