package io.preorder4j.examples.benchmarks.allocation;

import io.preorder4j.examples.benchmarks.database.Room;
import java.util.stream.Stream;

/**
 * The same rows as the library writes, in the library's own tables, by a window function and a write a table; in PostgreSQL
 * that is one statement. The state of the pre-order, its place in the queue and among those
 * whose units can be taken back, what it got of which lot, and the journal's
 * entry with the text that the library would have written. It is more than fair: nothing leaves the database, no policy is
 * asked, nobody is blocked, and the few rows about the receipt itself are left out.
 */
public record SetOnPreOrders() implements Allocator {

    private static final String SERVED = """
            SELECT sequence, order_id, line_id, rank, queued, least(units, %1$d - (upto - units)) AS given,
                row_number() OVER (ORDER BY rank, sequence) AS place
            FROM (
                SELECT *, sum(units) OVER (ORDER BY rank, sequence) AS upto
                FROM (
                    SELECT * FROM preorder4j_backlog WHERE tenant = 'default' AND sku = 'HOT' AND units > 0
                    ORDER BY rank, sequence LIMIT %1$d) AS head
                ) AS queue
            WHERE upto - units < %1$d
            """;

    private static final String CHANGE = """
            UPDATE preorder4j_preorder SET waiting = waiting - given, allocated = allocated + given
            FROM served
            WHERE preorder4j_preorder.tenant = 'default' AND preorder4j_preorder.sequence = served.sequence
            """;

    private static final String SERVE_IN_PART = """
            UPDATE preorder4j_backlog SET queued = preorder4j_backlog.queued - given, units = units - given
            FROM served
            WHERE preorder4j_backlog.tenant = 'default' AND preorder4j_backlog.sku = 'HOT'
                AND preorder4j_backlog.rank = served.rank AND preorder4j_backlog.sequence = served.sequence
                AND given < served.queued
            """;

    private static final String LET_GO = """
            DELETE FROM preorder4j_backlog
            WHERE tenant = 'default' AND sku = 'HOT'
                AND (rank, sequence) IN (SELECT rank, sequence FROM served WHERE given = queued)
            """;

    private static final String HOLDINGS = """
            INSERT INTO preorder4j_holding (tenant, sequence, lot, sku, units)
            SELECT 'default', sequence, 1000000000, 'HOT', given FROM served
            """;

    private static final String RECALLABLE = """
            INSERT INTO preorder4j_recallable (tenant, sku, rank, sequence, order_id, line_id, units)
            SELECT 'default', 'HOT', rank, sequence, order_id, line_id, given FROM served
            """;

    private static final String ENTRIES = """
            INSERT INTO preorder4j_journal (tenant, sequence, at, kind, details, order_id, line_id, conflict%2$s)
            SELECT 'default', 1000000000 + place, 0, 'UNITS_MOVED',
                '{"order":"' || order_id || '","line":"' || line_id || '","sku":"HOT","rank":' || rank
                || ',"sequence":' || sequence || ',"from":"WAITING","to":"ALLOCATED","units":' || given
                || ',"lot":1000000000}',
                order_id, line_id, 0%3$s
            FROM served
            """;

    @Override
    public String name() {
        return "set-based, the library's tables";
    }

    @Override
    public long allocate(Room room, int units) {
        return switch (room.kind()) {
            case POSTGRES ->
                Statements.run(
                        room,
                        ("WITH served AS MATERIALIZED (" + SERVED + "), changed AS (" + CHANGE + "), parts AS ("
                                        + SERVE_IN_PART + "), gone AS (" + LET_GO + "), holdings AS (" + HOLDINGS
                                        + "), recallable AS (" + RECALLABLE + ") " + ENTRIES)
                                .formatted(units, ", horizon", ", pg_snapshot_xmax(pg_current_snapshot())"));
            case SQLITE ->
                Statements.run(
                        room,
                        Stream.of(
                                        "CREATE TEMP TABLE served AS " + SERVED.replace("least(", "min("),
                                        CHANGE,
                                        SERVE_IN_PART,
                                        LET_GO,
                                        HOLDINGS,
                                        RECALLABLE,
                                        ENTRIES,
                                        "DROP TABLE served")
                                .map(sql -> sql.formatted(units, "", ""))
                                .toArray(String[]::new));
        };
    }
}
