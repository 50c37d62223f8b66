package io.preorder4j.jdbc;

/** What PostgreSQL is told about the books, and about what is expected, what came and what was lost. */
final class PostgresStockSql {

    static final String FIND = """
            SELECT s.sku, s.received, s.adjusted, s.free, s.deficit
            FROM unnest(?::text[]) AS wanted (sku)
            JOIN ${prefix}stock AS s ON s.tenant = ? AND s.sku = wanted.sku AND s.booked = 1
            """;

    /** Rows are locked in the order in which they are found, that is, behind the sort. */
    static final String LOCKED = """
            SELECT s.sku, s.received, s.adjusted, s.free, s.deficit
            FROM unnest(?::text[]) AS wanted (sku)
            JOIN ${prefix}stock AS s ON s.tenant = ? AND s.sku = wanted.sku
            ORDER BY s.sku
            FOR NO KEY UPDATE OF s
            """;

    static final String MAKE_LOCKABLE = """
            INSERT INTO ${prefix}stock (tenant, sku, received, adjusted, free, deficit, booked)
            SELECT made.tenant, made.sku, 0, 0, 0, 0, 0
            FROM unnest(?::text[], ?::text[]) AS made (tenant, sku)
            ORDER BY made.sku COLLATE "C"
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
            JOIN ${prefix}supply AS s ON s.tenant = ? AND s.supply_id = wanted.supply_id
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
            UPDATE ${prefix}supply AS s
            SET sku = changed.sku,
                units = changed.units,
                expected_on = changed.expected_on,
                received = changed.received,
                confidence = changed.confidence
            FROM unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                AS changed (sku, units, expected_on, received, confidence, tenant, supply_id)
            WHERE s.tenant = changed.tenant AND s.supply_id = changed.supply_id
            """;

    static final String ADD_RECEIPT = """
            INSERT INTO ${prefix}receipt (details, lot, reversed, tenant, receipt_id)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
            """;
    static final String UPDATE_RECEIPT = """
            UPDATE ${prefix}receipt AS r
            SET details = changed.details, lot = changed.lot, reversed = changed.reversed
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                AS changed (details, lot, reversed, tenant, receipt_id)
            WHERE r.tenant = changed.tenant AND r.receipt_id = changed.receipt_id
            """;
    static final String ADD_ADJUSTMENT = """
            INSERT INTO ${prefix}adjustment (tenant, adjustment_id, sku, units, reason)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
            """;

    private PostgresStockSql() {}
}
