package io.preorder4j.jdbc;

/** What PostgreSQL is told about the journal by days. */
final class PostgresDayBookSql {

    /** Writes what is there, or that nothing is entered: either way there is a row then, and it is locked. */
    static final String LOCKED_ENTERED = """
            INSERT INTO ${prefix}journal_read AS r (tenant, reader, sequence)
            VALUES (?, 'day-book', 0)
            ON CONFLICT (tenant, reader) DO UPDATE
            SET sequence = r.sequence
            RETURNING sequence
            """;

    static final String ENTER = """
            INSERT INTO ${prefix}journal_read (tenant, sequence, reader)
            SELECT entered.*, 'day-book' FROM unnest(?::text[], ?::bigint[]) AS entered
            ON CONFLICT (tenant, reader) DO UPDATE
            SET sequence = excluded.sequence
            """;

    static final String ADD_DEMAND = """
            INSERT INTO ${prefix}demand AS d (tenant, sku, day, sold, refused)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
            ON CONFLICT (tenant, sku, day) DO UPDATE
            SET sold = d.sold + excluded.sold,
                refused = d.refused + excluded.refused
            """;

    static final String DELIVERIES = """
            SELECT d.supply_id, d.sku, d.announced_for, d.came_on
            FROM unnest(?::text[]) AS wanted (supply_id)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}delivery WHERE tenant = ? AND supply_id = wanted.supply_id OFFSET 0
            ) AS d
            """;
    static final String PUT_DELIVERY = """
            INSERT INTO ${prefix}delivery (tenant, supply_id, sku, announced_for, came_on)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            ON CONFLICT (tenant, supply_id) DO UPDATE
            SET came_on = excluded.came_on
            """;
    static final String CAME_ON = """
            SELECT supply_id, sku, announced_for, came_on
            FROM ${prefix}delivery
            WHERE tenant = ? AND came_on = ? AND supply_id > ?
            ORDER BY supply_id
            LIMIT ?
            """;

    static final String ADD_DISPATCHES = """
            INSERT INTO ${prefix}dispatches AS d (tenant, sku, day, promised_for, preorders)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
            ON CONFLICT (tenant, day, sku, promised_for) DO UPDATE
            SET preorders = d.preorders + excluded.preorders
            """;

    private PostgresDayBookSql() {}
}
