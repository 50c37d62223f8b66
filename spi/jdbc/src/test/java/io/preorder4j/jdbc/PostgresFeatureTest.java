package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import io.preorder4j.testkit.feature.FeatureContract;
import org.junit.jupiter.api.AfterEach;

/** The library does what it should over the store in PostgreSQL. */
class PostgresFeatureTest extends FeatureContract {

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
