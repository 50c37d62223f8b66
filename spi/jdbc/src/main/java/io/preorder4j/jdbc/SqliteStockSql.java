package io.preorder4j.jdbc;

/** What SQLite is told about the books, and about what is expected, what came and what was lost. */
final class SqliteStockSql {

    static final String LOCKED = """
            SELECT s.sku, s.received, s.adjusted, s.free, s.deficit
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}stock AS s ON s.tenant = ? AND s.sku = wanted.value
            """;
    static final String FIND = LOCKED + """
            WHERE s.booked = 1
            """;
    static final String MAKE_LOCKABLE = """
            INSERT INTO ${prefix}stock (tenant, sku, received, adjusted, free, deficit, booked)
            VALUES (?, ?, 0, 0, 0, 0, 0)
            """;
    static final String PUT = """
            INSERT INTO ${prefix}stock (tenant, sku, received, adjusted, free, deficit, booked)
            VALUES (?, ?, ?, ?, ?, ?, 1)
            ON CONFLICT (tenant, sku) DO UPDATE
            SET received = excluded.received,
                adjusted = excluded.adjusted,
                free = excluded.free,
                deficit = excluded.deficit,
                booked = excluded.booked
            """;

    static final String SUPPLIES = """
            SELECT s.supply_id, s.sku, s.units, s.expected_on, s.received, s.confidence
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}supply AS s ON s.tenant = ? AND s.supply_id = wanted.value
            """;
    static final String EXPECTED = """
            SELECT supply_id, sku, units, expected_on, received, confidence
            FROM ${prefix}supply INDEXED BY ${prefix}supply_expected
            WHERE tenant = ? AND sku = ? AND received < units
            ORDER BY expected_on, supply_id
            LIMIT ?
            """;
    /** Whole numbers: a part of a unit is rounded down, supply by supply. */
    static final String SURE_UNITS = """
            SELECT coalesce(sum((units - received) * confidence / 100), 0)
            FROM ${prefix}supply INDEXED BY ${prefix}supply_expected
            WHERE tenant = ? AND sku = ? AND expected_on >= ? AND received < units
            """;

    static final String ADD_SUPPLY = """
            INSERT INTO ${prefix}supply (sku, units, expected_on, received, confidence, tenant, supply_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    static final String UPDATE_SUPPLY = """
            UPDATE ${prefix}supply
            SET sku = ?, units = ?, expected_on = ?, received = ?, confidence = ?
            WHERE tenant = ? AND supply_id = ?
            """;

    static final String ADD_RECEIPT = """
            INSERT INTO ${prefix}receipt (details, lot, reversed, tenant, receipt_id)
            VALUES (?, ?, ?, ?, ?)
            """;
    static final String UPDATE_RECEIPT = """
            UPDATE ${prefix}receipt
            SET details = ?, lot = ?, reversed = ?
            WHERE tenant = ? AND receipt_id = ?
            """;

    static final String ADD_ADJUSTMENT = """
            INSERT INTO ${prefix}adjustment (tenant, adjustment_id, sku, units, reason)
            VALUES (?, ?, ?, ?, ?)
            """;

    private SqliteStockSql() {}
}
