package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.StoreContract;
import org.junit.jupiter.api.AfterEach;

/** The store in PostgreSQL keeps the contract of every store. */
class PostgresStoreContractTest extends StoreContract {

    private final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    protected Store newStore() {
        return schemas.newStore();
    }

    @AfterEach
    void close() {
        schemas.close();
    }
}
