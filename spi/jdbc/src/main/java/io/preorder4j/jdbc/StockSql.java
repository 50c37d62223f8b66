package io.preorder4j.jdbc;

/** What every database is told about the books, and about what is expected, what came and what was lost, in the same words. */
final class StockSql {

    static final String PAGE = """
            SELECT sku, received, adjusted, free, deficit
            FROM ${prefix}stock
            WHERE tenant = ? AND sku > ? AND booked = 1
            ORDER BY sku
            LIMIT ?
            """;
    static final String SUPPLY_PAGE = """
            SELECT supply_id, sku, units, expected_on, received, confidence
            FROM ${prefix}supply
            WHERE tenant = ? AND supply_id > ?
            ORDER BY supply_id
            LIMIT ?
            """;
    static final String RECEIPT = """
            SELECT details, lot, reversed
            FROM ${prefix}receipt
            WHERE tenant = ? AND receipt_id = ?
            """;
    static final String ADJUSTMENT = """
            SELECT adjustment_id, sku, units, reason
            FROM ${prefix}adjustment
            WHERE tenant = ? AND adjustment_id = ?
            """;

    private StockSql() {}
}
