package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.StoreContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** The store in SQLite keeps, within transactions of the host's, the contract of every store. */
class SqliteJoinedStoreContractTest extends StoreContract {

    private final SqliteFiles files = new SqliteFiles();

    @Override
    protected Store newStore() {
        return files.newHostedStore();
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }
}
