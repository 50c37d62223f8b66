package io.preorder4j.jdbc;

/** What PostgreSQL is told about pre-orders and the backlog. */
final class PostgresPreOrderSql {

    static final String FIND = "SELECT " + PreOrderSql.COLUMNS + """
            FROM unnest(?::text[], ?::text[]) AS wanted (wanted_order, wanted_line)
            JOIN ${prefix}preorder ON tenant = ? AND order_id = wanted_order AND line_id = wanted_line
            """;
    static final String OF_ORDERS = "SELECT " + PreOrderSql.COLUMNS + """
            FROM unnest(?::text[]) AS wanted (wanted_order)
            JOIN ${prefix}preorder ON tenant = ? AND order_id = wanted_order
            """;
    static final String PAGE = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}preorder
            WHERE tenant = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;
    static final String ADD = "INSERT INTO ${prefix}preorder (tenant, " + PreOrderSql.COLUMNS + """
            , kept_from_goods, delay_deadline, due)
            SELECT * FROM unnest(
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[],
                ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[],
                ?::bigint[], ?::bigint[], ?::bigint[])
            """;
    static final String UPDATE = """
            UPDATE ${prefix}preorder AS p
            SET tags = changed.tags, rank = changed.rank,
                blocks = changed.blocks, pinned = changed.pinned, held_until = changed.held_until,
                payment_open = changed.payment_open, payment_met = changed.payment_met,
                payment_failed = changed.payment_failed, payment_due = changed.payment_due,
                delay_case = changed.delay_case, kept_from_goods = changed.kept_from_goods,
                delay_deadline = changed.delay_deadline
            FROM unnest(
                ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                AS changed (
                    tags, rank, blocks, pinned, held_until, payment_open, payment_met, payment_failed,
                    payment_due, delay_case, kept_from_goods, delay_deadline, tenant, sequence, order_id, line_id)
            WHERE p.tenant = changed.tenant AND p.sequence = changed.sequence
                AND p.order_id = changed.order_id AND p.line_id = changed.line_id
            """;
    static final String TELL = """
            UPDATE ${prefix}preorder AS p
            SET told = changed.told
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS changed (told, tenant, order_id, line_id)
            WHERE p.tenant = changed.tenant AND p.order_id = changed.order_id AND p.line_id = changed.line_id
            """;
    static final String MOVE_UNITS = """
            UPDATE ${prefix}preorder AS p
            SET held = p.held + gain.held,
                waiting = p.waiting + gain.waiting,
                allocated = p.allocated + gain.allocated,
                picked = p.picked + gain.picked,
                packed = p.packed + gain.packed,
                awaiting_shipment = p.awaiting_shipment + gain.awaiting_shipment,
                dispatched = p.dispatched + gain.dispatched,
                cancelled = p.cancelled + gain.cancelled,
                expired = p.expired + gain.expired
            FROM unnest(
                ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bigint[])
                AS gain (
                    held, waiting, allocated, picked, packed, awaiting_shipment, dispatched,
                    cancelled, expired, tenant, sequence, sku, rank)
            WHERE p.tenant = gain.tenant AND p.sequence = gain.sequence AND p.sku = gain.sku AND p.rank = gain.rank
            """;
    static final String LAST_ALLOCATED = """
            SELECT order_id, line_id, rank, sequence, allocated
            FROM ${prefix}preorder
            WHERE tenant = ? AND sku = ? AND allocated > 0 AND pinned = 0
            ORDER BY rank DESC, sequence DESC
            LIMIT ?
            """;
    static final String WAITING_BY_DUE = """
            SELECT due, sum(waiting) AS units
            FROM ${prefix}preorder
            WHERE tenant = ? AND sku = ? AND waiting > 0
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
                AND delay_deadline IS NOT NULL
                AND held = 0
                AND waiting + allocated + picked + packed + awaiting_shipment + dispatched > 0
            ORDER BY delay_deadline, sequence
            LIMIT ?
            """;
    static final String ACTIVE_UNITS = """
            SELECT p.sku, p.customer,
                   sum(p.held + p.waiting + p.allocated + p.picked + p.packed + p.awaiting_shipment + p.dispatched)
            FROM unnest(?::text[], ?::text[]) AS wanted (sku, customer)
            JOIN ${prefix}preorder AS p
                ON p.tenant = ? AND p.sku = wanted.sku AND p.customer = wanted.customer
                AND p.held + p.waiting + p.allocated + p.picked + p.packed + p.awaiting_shipment + p.dispatched > 0
            GROUP BY p.sku, p.customer
            """;

    static final String ENTER_BACKLOG = """
            INSERT INTO ${prefix}backlog (tenant, sku, rank, sequence, order_id, line_id, queued, units)
            SELECT p.tenant, p.sku, p.rank, p.sequence, p.order_id, p.line_id, p.held + p.waiting,
                   CASE p.kept_from_goods WHEN 0 THEN p.waiting ELSE 0 END
            FROM unnest(?::text[], ?::bigint[]) AS entered (tenant, sequence)
            JOIN ${prefix}preorder AS p ON p.tenant = entered.tenant AND p.sequence = entered.sequence
            WHERE p.held + p.waiting > 0
            """;
    static final String LEAVE_BACKLOG = """
            DELETE FROM ${prefix}backlog AS b
            USING unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[]) AS place (tenant, sku, rank, sequence)
            WHERE b.tenant = place.tenant AND b.sku = place.sku AND b.rank = place.rank AND b.sequence = place.sequence
            """;
    static final String LEAVE_BACKLOG_AS_STORED = """
            DELETE FROM ${prefix}backlog AS b
            USING unnest(?::text[], ?::bigint[]) AS changed (tenant, sequence)
            JOIN ${prefix}preorder AS p ON p.tenant = changed.tenant AND p.sequence = changed.sequence
            WHERE b.tenant = p.tenant AND b.sku = p.sku AND b.rank = p.rank AND b.sequence = p.sequence
            """;

    private PostgresPreOrderSql() {}
}
