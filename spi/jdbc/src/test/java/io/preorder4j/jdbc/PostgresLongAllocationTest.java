package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.history.LongAllocationContract;
import org.junit.jupiter.api.AfterEach;

/** The library keeps its promises to thousands over the store in PostgreSQL. */
class PostgresLongAllocationTest extends LongAllocationContract {

    private final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    protected Store newStore() {
        return schemas.newStore();
    }

    @Override
    protected boolean givesNumbersAgain() {
        return false;
    }

    @AfterEach
    void close() {
        schemas.close();
    }
}
