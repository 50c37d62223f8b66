package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import java.util.ArrayList;
import java.util.List;

/** Stores in schemas of their own, which are empty again when a test is over. */
final class PostgresSchemas implements AutoCloseable {

    private final List<PostgresSchema> schemas = new ArrayList<>();

    Store newStore() {
        PostgresSchema schema = PostgresServer.schema();
        schemas.add(schema);
        return JdbcStore.postgres(schema.pool());
    }

    @Override
    public void close() {
        schemas.forEach(PostgresSchema::close);
        schemas.clear();
    }
}
