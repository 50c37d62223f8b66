package io.preorder4j.jdbc;

/** What PostgreSQL is told about lots, and what pre-orders have of them. */
final class PostgresLotSql {

    static final String FREE = """
            SELECT sku, lot, free, reversed
            FROM ${prefix}lot
            WHERE tenant = ? AND sku = ? AND free > 0
            ORDER BY lot
            LIMIT ?
            """;
    static final String FIND = """
            SELECT l.sku, l.lot, l.free, l.reversed
            FROM unnest(?::bigint[]) AS wanted (lot)
            JOIN ${prefix}lot AS l ON l.tenant = ? AND l.sku = ? AND l.lot = wanted.lot
            """;
    static final String ADD = """
            INSERT INTO ${prefix}lot (free, reversed, tenant, sku, lot)
            SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[])
            """;
    static final String UPDATE = """
            UPDATE ${prefix}lot AS l
            SET free = changed.free, reversed = changed.reversed
            FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[])
                AS changed (free, reversed, tenant, sku, lot)
            WHERE l.tenant = changed.tenant AND l.sku = changed.sku AND l.lot = changed.lot
            """;

    static final String HOLDINGS = """
            SELECT p.order_id, p.line_id, h.sequence, h.lot, h.units
            FROM unnest(?::text[], ?::text[]) AS wanted (order_id, line_id)
            JOIN ${prefix}preorder AS p
                ON p.tenant = ? AND p.order_id = wanted.order_id AND p.line_id = wanted.line_id
            JOIN ${prefix}holding AS h ON h.tenant = p.tenant AND h.sequence = p.sequence
            ORDER BY h.sequence, h.lot
            """;
    static final String HOLDERS = """
            SELECT p.order_id, p.line_id, h.sequence, h.lot, h.units
            FROM ${prefix}holding AS h
            JOIN ${prefix}preorder AS p ON p.tenant = h.tenant AND p.sequence = h.sequence
            WHERE h.tenant = ? AND h.sku = ? AND h.lot = ? AND h.sequence > ?
            ORDER BY h.sequence
            LIMIT ?
            """;
    static final String HELD_OF_REVERSED = """
            SELECT p.order_id, p.line_id, h.sequence, h.lot, h.units
            FROM ${prefix}lot AS l
            JOIN ${prefix}holding AS h ON h.tenant = l.tenant AND h.sku = l.sku AND h.lot = l.lot
            JOIN ${prefix}preorder AS p ON p.tenant = h.tenant AND p.sequence = h.sequence
            WHERE l.tenant = ? AND l.sku = ? AND l.reversed = 1
            ORDER BY l.lot, h.sequence
            LIMIT ?
            """;
    static final String HOLD = """
            INSERT INTO ${prefix}holding AS h (units, tenant, sequence, lot, sku)
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[])
            ON CONFLICT (tenant, sequence, lot) DO UPDATE
            SET units = h.units + excluded.units
            """;
    static final String RELEASE = """
            UPDATE ${prefix}holding AS h
            SET units = h.units - released.units
            FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[])
                AS released (units, tenant, sequence, lot, sku)
            WHERE h.tenant = released.tenant AND h.sequence = released.sequence AND h.lot = released.lot
                AND h.sku = released.sku
            """;
    static final String FORGET = """
            DELETE FROM ${prefix}holding AS h
            USING unnest(?::text[], ?::bigint[], ?::bigint[]) AS released (tenant, sequence, lot)
            WHERE h.tenant = released.tenant AND h.sequence = released.sequence AND h.lot = released.lot
                AND h.units = 0
            """;

    private PostgresLotSql() {}
}
