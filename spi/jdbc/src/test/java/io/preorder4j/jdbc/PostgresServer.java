package io.preorder4j.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Queue;

/** A real server, started once for all tests of this process. It forgets everything when that ends, and so need not be durable. */
final class PostgresServer {

    private static final Queue<PostgresSchema> FREE = new ArrayDeque<>();
    private static int schemas;

    private PostgresServer() {}

    /** A schema with empty tables that nobody else uses. */
    static synchronized PostgresSchema schema() {
        PostgresSchema free = FREE.poll();
        return free == null ? newSchema() : free;
    }

    /** Takes a schema back whose tables are empty again: to make new ones takes some 100 times as long. */
    static synchronized void giveBack(PostgresSchema schema) {
        FREE.add(schema);
    }

    /** A schema that nobody has used before. */
    static synchronized PostgresSchema newSchema() {
        schemas++;
        String name = "test_" + schemas;
        try (Connection connection = Holder.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no schema " + name, e);
        }
        return new PostgresSchema(Holder.SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name);
    }

    /** Starts the server when it is first needed. */
    private static final class Holder {

        static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
