package io.preorder4j.jdbc;

/** What PostgreSQL is told about pre-orders and the backlog. */
final class PostgresPreOrderSql {

    /** The tenant, for who is to go by another index than the key; see the beginning of the schema. */
    static final String TENANT_ASIDE = "tenant COLLATE \"POSIX\"";

    static final String FIND = "SELECT " + PreOrderSql.COLUMNS + """
            FROM unnest(?::text[], ?::text[]) AS wanted (wanted_order, wanted_line)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = ? AND order_id = wanted_order AND line_id = wanted_line AND order_id <> ''
                OFFSET 0
            ) AS p
            """;
    static final String PLACED = """
            SELECT wanted_order, wanted_line
            FROM unnest(?::text[], ?::text[]) AS wanted (wanted_order, wanted_line)
            CROSS JOIN LATERAL (
                SELECT sequence
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = ? AND order_id = wanted_order AND line_id = wanted_line AND order_id <> ''
                UNION ALL
                SELECT sequence
                FROM ${prefix}archived_preorder
                WHERE tenant COLLATE "POSIX" = ? AND order_id = wanted_order AND line_id = wanted_line AND order_id <> ''
                OFFSET 0
            ) AS p
            """;
    static final String OF_ORDERS = "SELECT " + PreOrderSql.COLUMNS + """
            FROM unnest(?::text[]) AS wanted (wanted_order)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = ? AND order_id = wanted_order AND order_id <> ''
                OFFSET 0
            ) AS p
            """;
    static final String PAGE = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder
            WHERE tenant = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;
    static final String ADD = "INSERT INTO ${prefix}preorder (tenant, " + PreOrderSql.COLUMNS + """
            , kept_from_goods, delay_deadline, due)
            SELECT unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
                unnest(?::text[]), unnest(?::text[]), unnest(?::bigint[]), unnest(?::text[]), unnest(?::text[]),
                unnest(?::text[]), unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
                unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
                unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::text[]), unnest(?::bigint[]),
                unnest(?::bigint[]), unnest(?::text[]), unnest(?::text[]), unnest(?::bigint[]), unnest(?::bigint[]),
                unnest(?::text[]), unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[])
            """;
    static final String UPDATE = """
            MERGE INTO ${prefix}preorder AS p
            USING unnest(
                ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                AS changed (
                    tags, rank, blocks, pinned, held_until, payment_open, payment_met, payment_failed,
                    payment_due, delay_case, kept_from_goods, delay_deadline, tenant, sequence, order_id, line_id)
            ON p.tenant = changed.tenant AND p.sequence = changed.sequence
                AND p.order_id = changed.order_id AND p.line_id = changed.line_id
            WHEN MATCHED THEN UPDATE
            SET tags = changed.tags, rank = changed.rank,
                blocks = changed.blocks, pinned = changed.pinned, held_until = changed.held_until,
                payment_open = changed.payment_open, payment_met = changed.payment_met,
                payment_failed = changed.payment_failed, payment_due = changed.payment_due,
                delay_case = changed.delay_case, kept_from_goods = changed.kept_from_goods,
                delay_deadline = changed.delay_deadline
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String TELL = """
            MERGE INTO ${prefix}preorder AS p
            USING unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS changed (told, tenant, order_id, line_id)
            ON p.tenant COLLATE "POSIX" = changed.tenant AND p.order_id = changed.order_id AND p.line_id = changed.line_id
                AND p.order_id <> ''
            WHEN MATCHED THEN UPDATE
            SET told = changed.told
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String MOVE_UNITS = """
            MERGE INTO ${prefix}preorder AS p
            USING unnest(
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                AS gain (
                    held, waiting, allocated, picked, packed, awaiting_shipment, dispatched,
                    cancelled, expired, tenant, sequence, sku, rank)
            ON p.tenant = gain.tenant AND p.sequence = gain.sequence AND p.sku = gain.sku AND p.rank = gain.rank
            WHEN MATCHED THEN UPDATE
            SET held = p.held + gain.held,
                waiting = p.waiting + gain.waiting,
                allocated = p.allocated + gain.allocated,
                picked = p.picked + gain.picked,
                packed = p.packed + gain.packed,
                awaiting_shipment = p.awaiting_shipment + gain.awaiting_shipment,
                dispatched = p.dispatched + gain.dispatched,
                cancelled = p.cancelled + gain.cancelled,
                expired = p.expired + gain.expired
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String WAITING_BY_DUE = """
            SELECT due, sum(waiting) AS units
            FROM ${prefix}preorder
            WHERE tenant COLLATE "POSIX" = ? AND sku = ? AND waiting > 0 AND sku <> ''
            GROUP BY due
            """;
    static final String HELD = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder
            WHERE tenant = ? AND sku = ? AND held > 0
            ORDER BY held_until, sequence
            LIMIT ?
            """;
    static final String UNPAID = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder
            WHERE tenant = ? AND sku = ? AND payment_due IS NOT NULL
            ORDER BY payment_due, sequence
            LIMIT ?
            """;
    static final String DELAYED = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder
            WHERE tenant = ? AND sku = ? AND (delay_deadline, sequence) > (?, ?)
                AND delay_deadline IS NOT NULL AND held = 0 AND active = 1
            ORDER BY delay_deadline, sequence
            LIMIT ?
            """;
    static final String ACTIVE_UNITS = """
            SELECT p.sku, p.customer,
                   sum(p.held + p.waiting + p.allocated + p.picked + p.packed + p.awaiting_shipment + p.dispatched)
            FROM unnest(?::text[], ?::text[]) AS wanted (sku, customer)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = ? AND customer = wanted.customer AND sku = wanted.sku AND customer <> ''
                    AND held + waiting + allocated + picked + packed + awaiting_shipment + dispatched > 0
                OFFSET 0
            ) AS p
            GROUP BY p.sku, p.customer
            """;

    static final String ENTER_BACKLOG = """
            INSERT INTO ${prefix}backlog (tenant, sku, rank, sequence, order_id, line_id, queued, units)
            SELECT p.tenant, p.sku, p.rank, p.sequence, p.order_id, p.line_id, p.held + p.waiting,
                   CASE p.kept_from_goods WHEN 0 THEN p.waiting ELSE 0 END
            FROM unnest(?::text[], ?::bigint[]) AS entered (tenant, sequence)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}preorder WHERE tenant = entered.tenant AND sequence = entered.sequence OFFSET 0
            ) AS p
            WHERE p.held + p.waiting > 0
            """;
    static final String LEAVE_BACKLOG = """
            MERGE INTO ${prefix}backlog AS b
            USING unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[]) AS place (tenant, sku, rank, sequence)
            ON b.tenant = place.tenant AND b.sku = place.sku AND b.rank = place.rank AND b.sequence = place.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String LEAVE_BACKLOG_AS_STORED = """
            MERGE INTO ${prefix}backlog AS b
            USING (
                SELECT p.tenant, p.sku, p.rank, p.sequence
                FROM unnest(?::text[], ?::bigint[]) AS changed (tenant, sequence)
                CROSS JOIN LATERAL (
                    SELECT * FROM ${prefix}preorder WHERE tenant = changed.tenant AND sequence = changed.sequence OFFSET 0
                ) AS p
            ) AS p
            ON b.tenant = p.tenant AND b.sku = p.sku AND b.rank = p.rank AND b.sequence = p.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    static final String ENTER_RECALLABLE = """
            INSERT INTO ${prefix}recallable (tenant, sku, rank, sequence, order_id, line_id, units)
            SELECT p.tenant, p.sku, p.rank, p.sequence, p.order_id, p.line_id, p.allocated
            FROM unnest(?::text[], ?::bigint[]) AS entered (tenant, sequence)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}preorder WHERE tenant = entered.tenant AND sequence = entered.sequence OFFSET 0
            ) AS p
            WHERE p.allocated > 0 AND p.pinned = 0
            """;
    static final String LEAVE_RECALLABLE = """
            MERGE INTO ${prefix}recallable AS r
            USING unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[]) AS place (tenant, sku, rank, sequence)
            ON r.tenant = place.tenant AND r.sku = place.sku AND r.rank = place.rank AND r.sequence = place.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String LEAVE_RECALLABLE_AS_STORED = """
            MERGE INTO ${prefix}recallable AS r
            USING (
                SELECT p.tenant, p.sku, p.rank, p.sequence
                FROM unnest(?::text[], ?::bigint[]) AS changed (tenant, sequence)
                CROSS JOIN LATERAL (
                    SELECT * FROM ${prefix}preorder WHERE tenant = changed.tenant AND sequence = changed.sequence OFFSET 0
                ) AS p
            ) AS p
            ON r.tenant = p.tenant AND r.sku = p.sku AND r.rank = p.rank AND r.sequence = p.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    private PostgresPreOrderSql() {}
}
