package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.history.LongHistoryContract;

/** The library keeps its promises for long over the store in PostgreSQL. */
class PostgresLongHistoryTest extends LongHistoryContract {

    private final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    protected Store newStore() {
        return schemas.newStore();
    }

    @Override
    protected void close() {
        schemas.close();
    }
}
