package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.history.HistoryContract;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterTry;

/** The library keeps its promises over the store in PostgreSQL. */
@PropertyDefaults(tries = 10, edgeCases = EdgeCasesMode.NONE)
class PostgresHistoryTest extends HistoryContract {

    private final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    protected Store newStore() {
        return schemas.newStore();
    }

    @AfterTry
    void close() {
        schemas.close();
    }
}
