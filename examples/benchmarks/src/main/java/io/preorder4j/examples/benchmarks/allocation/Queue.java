package io.preorder4j.examples.benchmarks.allocation;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.database.Script;

/**
 * A queue by hand: one table of order lines, found by SKU, and no index beyond that. Leaner than the library's, which knows
 * more about a pre-order and finds it by more.
 */
public final class Queue {

    static final String SKU = "HOT";
    static final String RECEIPT = "grn-1";

    private Queue() {}

    /** Has so many wait in an empty room, one unit each. */
    public static void fill(Room room, int waiting) {
        try (HikariDataSource connections = room.pool(1)) {
            Script.run(
                    connections,
                    """
                    CREATE TABLE order_line (
                        id bigint PRIMARY KEY,
                        order_id text NOT NULL,
                        sku text NOT NULL,
                        customer text NOT NULL,
                        waiting bigint NOT NULL,
                        allocated bigint NOT NULL,
                        status text NOT NULL,
                        placed_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)
                    """,
                    "CREATE INDEX order_line_by_sku ON order_line (sku, id)",
                    """
                    CREATE TABLE allocation (
                        order_line_id bigint NOT NULL,
                        receipt_id text NOT NULL,
                        units bigint NOT NULL,
                        PRIMARY KEY (order_line_id, receipt_id))
                    """,
                    """
                    CREATE TABLE journal (
                        id %s,
                        at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
                        order_line_id bigint NOT NULL,
                        kind text NOT NULL,
                        units bigint NOT NULL)
                    """.formatted(counted(room)),
                    """
                    INSERT INTO order_line (id, order_id, sku, customer, waiting, allocated, status)
                    WITH RECURSIVE line (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM line WHERE id < %d)
                    SELECT id, 'order-' || id, '%s', 'customer-' || id, 1, 0, 'WAITING' FROM line
                    """.formatted(waiting, SKU),
                    "ANALYZE");
        }
    }

    private static String counted(Room room) {
        return switch (room.kind()) {
            case POSTGRES -> "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
            case SQLITE -> "INTEGER PRIMARY KEY";
        };
    }
}
