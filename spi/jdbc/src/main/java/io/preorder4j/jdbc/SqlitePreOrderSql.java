package io.preorder4j.jdbc;

/** What SQLite is told about pre-orders and the backlog. */
final class SqlitePreOrderSql {

    static final String FIND = "SELECT " + PreOrderSql.COLUMNS + """
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}preorder INDEXED BY ${prefix}preorder_by_order_line
                ON tenant = ? AND order_id = wanted.value ->> 0 AND line_id = wanted.value ->> 1
            """;
    static final String PLACED = """
            SELECT wanted.value ->> 0, wanted.value ->> 1
            FROM json_each(?) AS wanted
            WHERE EXISTS (
                    SELECT 1
                    FROM ${prefix}preorder INDEXED BY ${prefix}preorder_by_order_line
                    WHERE tenant = ? AND order_id = wanted.value ->> 0 AND line_id = wanted.value ->> 1
                )
                OR EXISTS (
                    SELECT 1
                    FROM ${prefix}archived_preorder INDEXED BY ${prefix}archived_preorder_by_order_line
                    WHERE tenant = ? AND order_id = wanted.value ->> 0 AND line_id = wanted.value ->> 1
                )
            """;
    static final String OF_ORDERS = "SELECT " + PreOrderSql.COLUMNS + """
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}preorder INDEXED BY ${prefix}preorder_by_order_line
                ON tenant = ? AND order_id = wanted.value
            """;
    static final String PAGE = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder NOT INDEXED
            WHERE tenant = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;
    static final String ADD = "INSERT INTO ${prefix}preorder (tenant, " + PreOrderSql.COLUMNS + """
            , kept_from_goods, delay_deadline, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String ADD_WAITING = "INSERT INTO ${prefix}preorder (" + PreOrderSql.COLUMNS_OF_WAITING + """
            )
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String UPDATE = """
            UPDATE ${prefix}preorder
            SET tags = ?, rank = ?,
                blocks = ?, pinned = ?, held_until = ?,
                payment_open = ?, payment_met = ?, payment_failed = ?, payment_due = ?,
                delay_case = ?, kept_from_goods = ?, delay_deadline = ?
            WHERE tenant = ? AND sequence = ? AND order_id = ? AND line_id = ?
            """;
    static final String TELL = """
            UPDATE ${prefix}preorder
            SET told = ?
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    /** The stages by their numbers in the line: from which, to which, and how many units. */
    static final String MOVE_UNITS = """
            UPDATE ${prefix}preorder
            SET held = held + CASE 0 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                waiting = waiting + CASE 1 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                allocated = allocated + CASE 2 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                picked = picked + CASE 3 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                packed = packed + CASE 4 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                awaiting_shipment = awaiting_shipment + CASE 5 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                dispatched = dispatched + CASE 6 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                cancelled = cancelled + CASE 7 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END,
                expired = expired + CASE 8 WHEN ?2 THEN ?3 WHEN ?1 THEN -?3 ELSE 0 END
            WHERE tenant = ?4 AND sequence = ?5 AND sku = ?6 AND rank = ?7
            """;

    static final String WAITING_BY_DUE = """
            SELECT due, sum(waiting) AS units
            FROM ${prefix}preorder INDEXED BY ${prefix}preorder_by_sku
            WHERE tenant = ? AND sku = ? AND waiting > 0
            GROUP BY due
            """;
    static final String HELD = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder INDEXED BY ${prefix}preorder_held
            WHERE tenant = ? AND sku = ? AND held > 0
            ORDER BY held_until, sequence
            LIMIT ?
            """;
    static final String UNPAID = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder INDEXED BY ${prefix}preorder_unpaid
            WHERE tenant = ? AND sku = ? AND payment_due IS NOT NULL
            ORDER BY payment_due, sequence
            LIMIT ?
            """;
    static final String DELAYED = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder INDEXED BY ${prefix}preorder_delayed
            WHERE tenant = ? AND sku = ? AND (delay_deadline, sequence) > (?, ?)
                AND delay_deadline IS NOT NULL
                AND held = 0
                AND waiting + allocated + picked + packed + awaiting_shipment + dispatched > 0
            ORDER BY delay_deadline, sequence
            LIMIT ?
            """;
    static final String ACTIVE_UNITS = """
            SELECT p.sku, p.customer,
                   sum(p.held + p.waiting + p.allocated + p.picked + p.packed + p.awaiting_shipment + p.dispatched)
                       AS active
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}preorder AS p INDEXED BY ${prefix}preorder_by_buyer
                ON p.tenant = ? AND p.sku = wanted.value ->> 0 AND p.customer = wanted.value ->> 1
            GROUP BY p.sku, p.customer
            HAVING active > 0
            """;

    /** A row lies under its key, and there is no other place to go to. */
    static final String BACKLOG = """
            SELECT order_id, line_id, rank, sequence, units, queued, '' AS place
            FROM ${prefix}backlog
            WHERE tenant = ? AND sku = ? AND (rank, sequence) > (?, ?) AND units > 0
            ORDER BY rank, sequence
            LIMIT ?
            """;

    static final String SERVE_BACKLOG = """
            DELETE FROM ${prefix}backlog
            WHERE ? = '' AND tenant = ? AND sku = ? AND rank = ? AND sequence = ?
            """;
    static final String ADD_TO_BACKLOG = """
            INSERT INTO ${prefix}backlog (tenant, sku, rank, sequence, order_id, line_id, queued, units)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String ENTER_BACKLOG = """
            INSERT INTO ${prefix}backlog (tenant, sku, rank, sequence, order_id, line_id, queued, units)
            SELECT tenant, sku, rank, sequence, order_id, line_id, held + waiting,
                   CASE kept_from_goods WHEN 0 THEN waiting ELSE 0 END
            FROM ${prefix}preorder
            WHERE tenant = ? AND sequence = ? AND held + waiting > 0
            """;
    static final String LEAVE_BACKLOG = """
            DELETE FROM ${prefix}backlog
            WHERE tenant = ? AND sku = ? AND rank = ? AND sequence = ?
            """;

    /** Where a pre-order stands, its row tells: who updates it says only where it will. */
    static final String LEAVE_BACKLOG_AS_STORED = """
            DELETE FROM ${prefix}backlog
            WHERE (tenant, sku, rank, sequence) = (
                SELECT tenant, sku, rank, sequence
                FROM ${prefix}preorder
                WHERE tenant = ? AND sequence = ?)
            """;

    static final String ENTER_RECALLABLE = """
            INSERT INTO ${prefix}recallable (tenant, sku, rank, sequence, order_id, line_id, units)
            SELECT tenant, sku, rank, sequence, order_id, line_id, allocated
            FROM ${prefix}preorder
            WHERE tenant = ? AND sequence = ? AND allocated > 0
            """;
    static final String ADD_RECALLABLE = """
            INSERT INTO ${prefix}recallable (tenant, sku, rank, sequence, order_id, line_id, units)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    static final String LEAVE_RECALLABLE = """
            DELETE FROM ${prefix}recallable
            WHERE tenant = ? AND sku = ? AND rank = ? AND sequence = ?
            """;
    static final String LEAVE_RECALLABLE_AS_STORED = """
            DELETE FROM ${prefix}recallable
            WHERE (tenant, sku, rank, sequence) = (
                SELECT tenant, sku, rank, sequence
                FROM ${prefix}preorder
                WHERE tenant = ? AND sequence = ?)
            """;

    private SqlitePreOrderSql() {}
}
