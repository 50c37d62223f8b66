package io.preorder4j.jdbc;

/** What PostgreSQL is told about the books, and about what is expected, what came and what was lost. */
final class PostgresStockSql {

    static final String FIND = """
            SELECT s.sku, s.received, s.adjusted, s.free, s.deficit
            FROM unnest(?::text[]) AS wanted (sku)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}stock WHERE tenant = ? AND sku = wanted.sku AND booked = 1 OFFSET 0
            ) AS s
            """;

    /** One after the other, in the order in which they are wanted. */
    static final String LOCKED = """
            SELECT s.sku, s.received, s.adjusted, s.free, s.deficit
            FROM unnest(?::text[]) AS wanted (sku)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}stock WHERE tenant = ? AND sku = wanted.sku FOR NO KEY UPDATE
            ) AS s
            """;

    static final String MAKE_LOCKABLE = """
            INSERT INTO ${prefix}stock (tenant, sku, received, adjusted, free, deficit, booked)
            SELECT made.tenant, made.sku, 0, 0, 0, 0, 0
            FROM unnest(?::text[], ?::text[]) AS made (tenant, sku)
            ON CONFLICT DO NOTHING
            """;
    static final String PUT = """
            INSERT INTO ${prefix}stock (tenant, sku, received, adjusted, free, deficit, booked)
            SELECT written.*, 1
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) AS written
            ON CONFLICT (tenant, sku) DO UPDATE
            SET received = excluded.received,
                adjusted = excluded.adjusted,
                free = excluded.free,
                deficit = excluded.deficit,
                booked = excluded.booked
            """;

    static final String SUPPLIES = """
            SELECT s.supply_id, s.sku, s.units, s.expected_on, s.received, s.confidence
            FROM unnest(?::text[]) AS wanted (supply_id)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}supply WHERE tenant = ? AND supply_id = wanted.supply_id OFFSET 0
            ) AS s
            """;
    static final String EXPECTED = """
            SELECT supply_id, sku, units, expected_on, received, confidence
            FROM ${prefix}supply
            WHERE tenant = ? AND sku = ? AND received < units
            ORDER BY expected_on, supply_id
            LIMIT ?
            """;
    /** Whole numbers: a part of a unit is rounded down, supply by supply. */
    static final String SURE_UNITS = """
            SELECT coalesce(sum((units - received) * confidence / 100), 0)
            FROM ${prefix}supply
            WHERE tenant = ? AND sku = ? AND expected_on >= ? AND received < units
            """;

    static final String ADD_SUPPLY = """
            INSERT INTO ${prefix}supply (sku, units, expected_on, received, confidence, tenant, supply_id)
            SELECT * FROM unnest(
                ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
            """;
    static final String UPDATE_SUPPLY = """
            MERGE INTO ${prefix}supply AS s
            USING unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                AS changed (sku, units, expected_on, received, confidence, tenant, supply_id)
            ON s.tenant = changed.tenant AND s.supply_id = changed.supply_id
            WHEN MATCHED THEN UPDATE
            SET sku = changed.sku,
                units = changed.units,
                expected_on = changed.expected_on,
                received = changed.received,
                confidence = changed.confidence
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    static final String ADD_RECEIPT = """
            INSERT INTO ${prefix}receipt (details, lot, reversed, tenant, receipt_id)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
            """;
    static final String UPDATE_RECEIPT = """
            MERGE INTO ${prefix}receipt AS r
            USING unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                AS changed (details, lot, reversed, tenant, receipt_id)
            ON r.tenant = changed.tenant AND r.receipt_id = changed.receipt_id
            WHEN MATCHED THEN UPDATE
            SET details = changed.details, lot = changed.lot, reversed = changed.reversed
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String ADD_ADJUSTMENT = """
            INSERT INTO ${prefix}adjustment (tenant, adjustment_id, sku, units, reason)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
            """;

    private PostgresStockSql() {}
}
