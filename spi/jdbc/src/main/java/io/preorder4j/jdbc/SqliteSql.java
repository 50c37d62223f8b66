package io.preorder4j.jdbc;

/**
 * What SQLite is told.
 *
 * <p>A set comes in as one parameter, a JSON array that {@code json_each} turns into rows: a thousand keys cost one
 * statement. It is joined with {@code CROSS JOIN}, which SQLite takes in the order written. With {@code IN}, a set of
 * pairs was measured to go through all rows of the tenant.
 *
 * <p>SQLite takes a tenant for some ten rows, or for as many as it had when the host last said {@code ANALYZE}, and to go
 * through all of them for a bargain. So a query of a table with several indexes names the one to take. Without that,
 * the units of 24 buyers took 2 s to sum among 200,000 pre-orders, and with it 0.2 ms.
 */
final class SqliteSql {

    private SqliteSql() {}

    static String of(Query query) {
        return switch (query) {
            case OFFERS -> """
                    SELECT o.sku, o.day, o.zone, o.state, o.cap, o.customer_limit, o.policy
                    FROM json_each(?) AS wanted
                    CROSS JOIN ${prefix}offer AS o ON o.tenant = ? AND o.sku = wanted.value
                    """;
            case OFFER_PAGE -> """
                    SELECT sku, day, zone, state, cap, customer_limit, policy
                    FROM ${prefix}offer
                    WHERE tenant = ? AND sku > ?
                    ORDER BY sku
                    LIMIT ?
                    """;
            case ADD_OFFER -> """
                    INSERT INTO ${prefix}offer (day, zone, state, cap, customer_limit, policy, tenant, sku)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """;
            case UPDATE_OFFER -> """
                    UPDATE ${prefix}offer
                    SET day = ?, zone = ?, state = ?, cap = ?, customer_limit = ?, policy = ?
                    WHERE tenant = ? AND sku = ?
                    """;

            case ADD_TALLY -> """
                    INSERT INTO ${prefix}tally (active, tenant, sku)
                    VALUES (?, ?, ?)
                    """;
            case TALLIES, LOCKED_TALLIES -> """
                    SELECT t.sku, t.active
                    FROM json_each(?) AS wanted
                    CROSS JOIN ${prefix}tally AS t ON t.tenant = ? AND t.sku = wanted.value
                    """;
            case UPDATE_TALLY -> """
                    UPDATE ${prefix}tally
                    SET active = ?
                    WHERE tenant = ? AND sku = ?
                    """;

            case PREORDERS -> """
                    SELECT p.order_id, p.line_id, p.sku, p.customer, p.tags, p.rank, p.sequence, p.placed_at,
                           p.waiting, p.allocated, p.picked, p.packed, p.awaiting_shipment, p.dispatched, p.cancelled
                    FROM json_each(?) AS wanted
                    CROSS JOIN ${prefix}preorder AS p INDEXED BY ${prefix}preorder_by_order_line
                        ON p.tenant = ? AND p.order_id = wanted.value ->> 0 AND p.line_id = wanted.value ->> 1
                    """;
            case PREORDER_PAGE -> """
                    SELECT order_id, line_id, sku, customer, tags, rank, sequence, placed_at,
                           waiting, allocated, picked, packed, awaiting_shipment, dispatched, cancelled
                    FROM ${prefix}preorder
                    WHERE tenant = ? AND sequence > ?
                    ORDER BY sequence
                    LIMIT ?
                    """;
            case ADD_PREORDER -> """
                    INSERT INTO ${prefix}preorder (
                        tenant, order_id, line_id, sku, customer, tags, rank, sequence, placed_at,
                        waiting, allocated, picked, packed, awaiting_shipment, dispatched, cancelled)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """;
            case MOVE_UNITS -> """
                    UPDATE ${prefix}preorder
                    SET waiting = waiting + ?,
                        allocated = allocated + ?,
                        picked = picked + ?,
                        packed = packed + ?,
                        awaiting_shipment = awaiting_shipment + ?,
                        dispatched = dispatched + ?,
                        cancelled = cancelled + ?
                    WHERE tenant = ? AND sequence = ? AND sku = ? AND rank = ?
                    """;
            case LAST_ALLOCATED -> """
                    SELECT order_id, line_id, rank, sequence, allocated
                    FROM ${prefix}preorder INDEXED BY ${prefix}preorder_with_allocated_units
                    WHERE tenant = ? AND sku = ? AND allocated > 0
                    ORDER BY rank DESC, sequence DESC
                    LIMIT ?
                    """;
            case ACTIVE_UNITS -> """
                    SELECT p.sku, p.customer,
                           sum(p.waiting + p.allocated + p.picked + p.packed + p.awaiting_shipment + p.dispatched)
                               AS active
                    FROM json_each(?) AS wanted
                    CROSS JOIN ${prefix}preorder AS p INDEXED BY ${prefix}preorder_by_buyer
                        ON p.tenant = ? AND p.sku = wanted.value ->> 0 AND p.customer = wanted.value ->> 1
                    GROUP BY p.sku, p.customer
                    HAVING active > 0
                    """;

            case BACKLOG -> """
                    SELECT order_id, line_id, rank, sequence, units
                    FROM ${prefix}backlog
                    WHERE tenant = ? AND sku = ? AND (rank, sequence) > (?, ?)
                    ORDER BY rank, sequence
                    LIMIT ?
                    """;
            case ENTER_BACKLOG -> """
                    INSERT INTO ${prefix}backlog (tenant, sku, rank, sequence, order_id, line_id, units)
                    SELECT tenant, sku, rank, sequence, order_id, line_id, waiting
                    FROM ${prefix}preorder
                    WHERE tenant = ? AND sequence = ? AND waiting > 0
                    """;
            case LEAVE_BACKLOG -> """
                    DELETE FROM ${prefix}backlog
                    WHERE tenant = ? AND sku = ? AND rank = ? AND sequence = ?
                    """;

            case STOCKS, LOCKED_STOCKS -> """
                    SELECT s.sku, s.received, s.adjusted, s.free, s.deficit
                    FROM json_each(?) AS wanted
                    CROSS JOIN ${prefix}stock AS s ON s.tenant = ? AND s.sku = wanted.value
                    """;
            case STOCK_PAGE -> """
                    SELECT sku, received, adjusted, free, deficit
                    FROM ${prefix}stock
                    WHERE tenant = ? AND sku > ?
                    ORDER BY sku
                    LIMIT ?
                    """;
            case PUT_STOCK -> """
                    INSERT INTO ${prefix}stock (tenant, sku, received, adjusted, free, deficit)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (tenant, sku) DO UPDATE
                    SET received = excluded.received,
                        adjusted = excluded.adjusted,
                        free = excluded.free,
                        deficit = excluded.deficit
                    """;

            case SUPPLIES -> """
                    SELECT s.supply_id, s.sku, s.units, s.expected_on, s.received
                    FROM json_each(?) AS wanted
                    CROSS JOIN ${prefix}supply AS s ON s.tenant = ? AND s.supply_id = wanted.value
                    """;
            case SUPPLY_PAGE -> """
                    SELECT supply_id, sku, units, expected_on, received
                    FROM ${prefix}supply
                    WHERE tenant = ? AND supply_id > ?
                    ORDER BY supply_id
                    LIMIT ?
                    """;
            case ADD_SUPPLY -> """
                    INSERT INTO ${prefix}supply (sku, units, expected_on, received, tenant, supply_id)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """;
            case UPDATE_SUPPLY -> """
                    UPDATE ${prefix}supply
                    SET sku = ?, units = ?, expected_on = ?, received = ?
                    WHERE tenant = ? AND supply_id = ?
                    """;

            case RECEIPT -> """
                    SELECT receipt_id, sku, units, supply_id
                    FROM ${prefix}receipt
                    WHERE tenant = ? AND receipt_id = ?
                    """;
            case ADD_RECEIPT -> """
                    INSERT INTO ${prefix}receipt (tenant, receipt_id, sku, units, supply_id)
                    VALUES (?, ?, ?, ?, ?)
                    """;
            case ADJUSTMENT -> """
                    SELECT adjustment_id, sku, units, reason
                    FROM ${prefix}adjustment
                    WHERE tenant = ? AND adjustment_id = ?
                    """;
            case ADD_ADJUSTMENT -> """
                    INSERT INTO ${prefix}adjustment (tenant, adjustment_id, sku, units, reason)
                    VALUES (?, ?, ?, ?, ?)
                    """;

            case RESERVE_ENTRIES -> """
                    INSERT INTO ${prefix}journal_end (tenant, sequence)
                    VALUES (?, ?)
                    ON CONFLICT (tenant) DO UPDATE
                    SET sequence = sequence + excluded.sequence
                    RETURNING sequence
                    """;
            case APPEND_ENTRY -> """
                    INSERT INTO ${prefix}journal (tenant, sequence, at, kind, details)
                    VALUES (?, ?, ?, ?, ?)
                    """;
            case JOURNAL_PAGE -> """
                    SELECT sequence, at, kind, details
                    FROM ${prefix}journal
                    WHERE tenant = ? AND sequence > ?
                    ORDER BY sequence
                    LIMIT ?
                    """;

            case COMMAND -> """
                    SELECT command_key, fingerprint, sequence, entries
                    FROM ${prefix}command
                    WHERE tenant = ? AND command_key = ?
                    """;
            case ADD_COMMAND -> """
                    INSERT INTO ${prefix}command (tenant, command_key, fingerprint, sequence, entries)
                    VALUES (?, ?, ?, ?, ?)
                    """;
        };
    }
}
