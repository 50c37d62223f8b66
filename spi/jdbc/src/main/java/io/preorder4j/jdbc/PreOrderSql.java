package io.preorder4j.jdbc;

/** What every database is told about pre-orders and the backlog, in the same words. */
final class PreOrderSql {

    /** A pre-order, as {@link PreOrderRow} reads and writes it. No other table that it is joined with has such names. */
    static final String COLUMNS = """
            order_id, line_id, sku, customer, channel, line_class, placed_at, promised, told, tags, rank, sequence,
            held, waiting, allocated, picked, packed, awaiting_shipment, dispatched, cancelled, expired,
            blocks, pinned, held_until, payment_open, payment_met, payment_failed, payment_due, delay_case
            """;

    /** Of a pre-order that is as it was placed and waits, all that is not what the table takes for granted. */
    static final String COLUMNS_OF_WAITING =
            "tenant, order_id, line_id, sku, customer, channel, line_class, placed_at, promised, tags, rank, sequence, waiting, due";

    static final String LAST_ALLOCATED = """
            SELECT order_id, line_id, rank, sequence, units
            FROM ${prefix}recallable AS r
            WHERE tenant = ? AND sku = ?
                AND (SELECT pinned FROM ${prefix}preorder AS p WHERE p.tenant = r.tenant AND p.sequence = r.sequence) = 0
            ORDER BY rank DESC, sequence DESC
            LIMIT ?
            """;
    static final String ANY_RECALLABLE = """
            SELECT sequence
            FROM ${prefix}recallable
            WHERE tenant = ? AND sku = ? AND (rank, sequence) >= (?, ?) AND (rank, sequence) <= (?, ?)
            LIMIT 1
            """;
    static final String QUEUE = """
            SELECT order_id, line_id, rank, sequence, queued
            FROM ${prefix}backlog
            WHERE tenant = ? AND sku = ? AND (rank, sequence) > (?, ?)
            ORDER BY rank, sequence
            LIMIT ?
            """;
    static final String QUEUE_BACKWARD = """
            SELECT order_id, line_id, rank, sequence, queued
            FROM ${prefix}backlog
            WHERE tenant = ? AND sku = ? AND (rank, sequence) <= (?, ?)
            ORDER BY rank DESC, sequence DESC
            LIMIT ?
            """;
    static final String BACKLOG_AHEAD = """
            SELECT count(*), coalesce(sum(units), 0)
            FROM ${prefix}backlog
            WHERE tenant = ? AND sku = ? AND (rank, sequence) < (?, ?) AND units > 0
            """;

    private PreOrderSql() {}
}
