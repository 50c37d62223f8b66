package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.StoreContract;
import org.junit.jupiter.api.AfterEach;

/** The store in PostgreSQL keeps, within transactions of the host's, the contract of every store. */
class PostgresJoinedStoreContractTest extends StoreContract {

    private final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    protected Store newStore() {
        return schemas.newHostedStore();
    }

    @AfterEach
    void close() {
        schemas.close();
    }
}
