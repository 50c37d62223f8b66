package io.preorder4j.jdbc;

import io.preorder4j.spi.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;

/** Makes the tables with the dialect's migration. */
final class Schema {

    private final Transactions transactions;
    private final TablePrefix prefix;

    Schema(Transactions transactions, TablePrefix prefix) {
        this.transactions = transactions;
        this.prefix = prefix;
    }

    void create() {
        String script = prefix.in(read(transactions.dialect().schema()));
        // Not execute: of a script, SQLite's driver takes that for its first statement.
        int unused = transactions.run(Access.WRITE, conversation -> {
            try (Statement statement = conversation.connection().createStatement()) {
                return statement.executeUpdate(script);
            }
        });
    }

    private static String read(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new StoreException("the jar has no " + resource, null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
