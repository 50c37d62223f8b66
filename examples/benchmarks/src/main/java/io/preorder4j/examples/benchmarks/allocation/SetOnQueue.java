package io.preorder4j.examples.benchmarks.allocation;

import io.preorder4j.examples.benchmarks.database.Room;

/**
 * What an expert writes for a {@link Queue}: a window function finds who is served, and the rows are written a table at a
 * time; in PostgreSQL that is one statement. Nothing leaves the database. It is more than fair: its tables have fewer columns
 * and fewer indexes than the library's.
 */
public record SetOnQueue() implements Allocator {

    private static final String SERVED = """
            SELECT id, least(waiting, %1$d - (upto - waiting)) AS given
            FROM (
                SELECT id, waiting, sum(waiting) OVER (ORDER BY id) AS upto
                FROM (SELECT id, waiting FROM order_line WHERE sku = 'HOT' AND waiting > 0 ORDER BY id LIMIT %1$d) AS head
                ) AS queue
            WHERE upto - waiting < %1$d
            """;

    private static final String CHANGE = """
            UPDATE order_line SET waiting = waiting - given, allocated = allocated + given,
                status = CASE WHEN waiting = given THEN 'ALLOCATED' ELSE 'WAITING' END
            FROM served WHERE order_line.id = served.id
            """;

    private static final String SHARES = """
            INSERT INTO allocation (order_line_id, receipt_id, units) SELECT id, 'grn-1', given FROM served
            """;

    private static final String ENTRIES = """
            INSERT INTO journal (order_line_id, kind, units) SELECT id, 'ALLOCATED', given FROM served
            """;

    @Override
    public String name() {
        return "set-based, lean tables";
    }

    @Override
    public long allocate(Room room, int units) {
        return switch (room.kind()) {
            case POSTGRES ->
                Statements.run(
                        room,
                        ("WITH served AS (" + SERVED + "), changed AS (" + CHANGE + "), shares AS (" + SHARES + ") "
                                        + ENTRIES)
                                .formatted(units));
            case SQLITE ->
                Statements.run(
                        room,
                        ("CREATE TEMP TABLE served AS " + SERVED.replace("least(", "min(")).formatted(units),
                        CHANGE,
                        SHARES,
                        ENTRIES,
                        "DROP TABLE served");
        };
    }
}
