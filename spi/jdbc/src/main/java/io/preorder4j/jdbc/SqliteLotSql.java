package io.preorder4j.jdbc;

/** What SQLite is told about lots, and what pre-orders have of them. */
final class SqliteLotSql {

    static final String FREE = """
            SELECT sku, lot, free, reversed
            FROM ${prefix}lot INDEXED BY ${prefix}lot_with_free_units
            WHERE tenant = ? AND sku = ? AND free > 0
            ORDER BY lot
            LIMIT ?
            """;
    static final String FIND = """
            SELECT l.sku, l.lot, l.free, l.reversed
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}lot AS l ON l.tenant = ? AND l.sku = ? AND l.lot = wanted.value
            """;
    static final String ADD = """
            INSERT INTO ${prefix}lot (free, reversed, tenant, sku, lot)
            VALUES (?, ?, ?, ?, ?)
            """;
    static final String UPDATE = """
            UPDATE ${prefix}lot
            SET free = ?, reversed = ?
            WHERE tenant = ? AND sku = ? AND lot = ?
            """;

    static final String HOLDINGS = """
            SELECT wanted.value ->> 0, wanted.value ->> 1, h.sequence, h.lot, h.units
            FROM json_each(?) AS wanted
            LEFT JOIN ${prefix}preorder AS p INDEXED BY ${prefix}preorder_by_order_line
                ON p.tenant = ? AND p.order_id = wanted.value ->> 0 AND p.line_id = wanted.value ->> 1
            LEFT JOIN ${prefix}archived_preorder AS a INDEXED BY ${prefix}archived_preorder_by_order_line
                ON a.tenant = ? AND a.order_id = wanted.value ->> 0 AND a.line_id = wanted.value ->> 1
            CROSS JOIN ${prefix}holding AS h NOT INDEXED
                ON h.tenant = ? AND h.sequence = coalesce(p.sequence, a.sequence)
            """;
    static final String HOLDERS = """
            SELECT coalesce(p.order_id, a.order_id), coalesce(p.line_id, a.line_id), h.sequence, h.lot, h.units
            FROM ${prefix}holding AS h INDEXED BY ${prefix}holding_by_lot
            LEFT JOIN ${prefix}preorder AS p NOT INDEXED ON p.tenant = h.tenant AND p.sequence = h.sequence
            LEFT JOIN ${prefix}archived_preorder AS a NOT INDEXED ON a.tenant = h.tenant AND a.sequence = h.sequence
            WHERE h.tenant = ? AND h.sku = ? AND h.lot = ? AND h.sequence > ?
            ORDER BY h.sequence
            LIMIT ?
            """;
    static final String HELD_OF_REVERSED = """
            SELECT coalesce(p.order_id, a.order_id), coalesce(p.line_id, a.line_id), h.sequence, h.lot, h.units
            FROM ${prefix}lot AS l INDEXED BY ${prefix}lot_reversed
            CROSS JOIN ${prefix}holding AS h INDEXED BY ${prefix}holding_by_lot
                ON h.tenant = l.tenant AND h.sku = l.sku AND h.lot = l.lot
            LEFT JOIN ${prefix}preorder AS p NOT INDEXED ON p.tenant = h.tenant AND p.sequence = h.sequence
            LEFT JOIN ${prefix}archived_preorder AS a NOT INDEXED ON a.tenant = h.tenant AND a.sequence = h.sequence
            WHERE l.tenant = ? AND l.sku = ? AND l.reversed = 1
            ORDER BY l.lot, h.sequence
            LIMIT ?
            """;
    static final String ANY_HOLDING = """
            SELECT sequence
            FROM ${prefix}holding INDEXED BY ${prefix}holding_by_lot
            WHERE tenant = ? AND sku = ? AND lot = ? AND sequence >= ? AND sequence <= ?
            LIMIT 1
            """;
    static final String ADD_HOLDING = """
            INSERT INTO ${prefix}holding (units, tenant, sequence, lot, sku)
            VALUES (?, ?, ?, ?, ?)
            """;
    static final String HOLD = """
            INSERT INTO ${prefix}holding (units, tenant, sequence, lot, sku)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, sequence, lot) DO UPDATE
            SET units = units + excluded.units
            """;
    static final String RELEASE = """
            UPDATE ${prefix}holding
            SET units = units - ?
            WHERE tenant = ? AND sequence = ? AND lot = ? AND sku = ?
            """;
    static final String FORGET = """
            DELETE FROM ${prefix}holding
            WHERE tenant = ? AND sequence = ? AND lot = ? AND units = 0
            """;

    private SqliteLotSql() {}
}
