package io.preorder4j.examples.benchmarks.sale;

import java.sql.Connection;
import java.sql.SQLException;

/** What is decided and written while nobody else can. */
final class Ledger {

    private Ledger() {}

    static boolean sell(Connection connection, String reading, String key, String sku, String customer)
            throws SQLException {
        Tables.Counter counter = Work.ask(connection, reading, Tables::counter, sku);
        boolean free = counter.sold() < counter.cap();
        boolean isNew = Work.change(
                        connection,
                        "INSERT INTO answer (request, accepted) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        key,
                        free)
                == 1;
        if (!isNew) {
            return Work.ask(connection, "SELECT accepted FROM answer WHERE request = ?", row -> row.getBoolean(1), key);
        }
        if (free) {
            Work.change(
                    connection,
                    "INSERT INTO order_line (order_id, sku, customer, units, status) VALUES (?, ?, ?, 1, 'WAITING')",
                    key,
                    sku,
                    customer);
            Work.change(connection, "UPDATE counter SET sold = sold + 1 WHERE sku = ?", sku);
        }
        return free;
    }
}
