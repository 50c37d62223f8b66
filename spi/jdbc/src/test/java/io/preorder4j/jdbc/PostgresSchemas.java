package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Stores in schemas of their own, which are empty again when a test is over. */
final class PostgresSchemas implements AutoCloseable {

    private final List<PostgresSchema> schemas = new ArrayList<>();

    Store newStore() {
        return JdbcStore.postgres(newSchema().pool());
    }

    /** A store whose transactions are those of a host with plain JDBC. */
    Store newHostedStore() {
        PostgresSchema schema = newSchema();
        return new Hosted(
                JdbcStore.postgres(schema.pool()),
                schema.pool(),
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ);
    }

    private PostgresSchema newSchema() {
        PostgresSchema schema = PostgresServer.schema();
        schemas.add(schema);
        return schema;
    }

    @Override
    public void close() {
        schemas.forEach(PostgresSchema::close);
        schemas.clear();
    }
}
