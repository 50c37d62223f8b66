package io.preorder4j.jdbc;

/** What SQLite is told about the journal by days. */
final class SqliteDayBookSql {

    static final String ENTER = """
            INSERT INTO ${prefix}journal_read (tenant, sequence, reader)
            VALUES (?, ?, 'day-book')
            ON CONFLICT (tenant, reader) DO UPDATE
            SET sequence = excluded.sequence
            """;

    static final String ADD_DEMAND = """
            INSERT INTO ${prefix}demand (tenant, sku, day, sold, refused)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, sku, day) DO UPDATE
            SET sold = sold + excluded.sold,
                refused = refused + excluded.refused
            """;

    static final String DELIVERIES = """
            SELECT d.supply_id, d.sku, d.announced_for, d.came_on
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}delivery AS d ON d.tenant = ? AND d.supply_id = wanted.value
            """;
    static final String PUT_DELIVERY = """
            INSERT INTO ${prefix}delivery (tenant, supply_id, sku, announced_for, came_on)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, supply_id) DO UPDATE
            SET came_on = excluded.came_on
            """;
    static final String CAME_ON = """
            SELECT supply_id, sku, announced_for, came_on
            FROM ${prefix}delivery INDEXED BY ${prefix}delivery_by_day
            WHERE tenant = ? AND came_on = ? AND supply_id > ?
            ORDER BY supply_id
            LIMIT ?
            """;

    static final String ADD_DISPATCHES = """
            INSERT INTO ${prefix}dispatches (tenant, sku, day, promised_for, preorders)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, day, sku, promised_for) DO UPDATE
            SET preorders = preorders + excluded.preorders
            """;

    private SqliteDayBookSql() {}
}
