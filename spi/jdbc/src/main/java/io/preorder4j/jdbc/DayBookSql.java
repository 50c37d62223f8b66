package io.preorder4j.jdbc;

/** What every database is told about the journal by days, in the same words. */
final class DayBookSql {

    static final String ENTERED = """
            SELECT sequence
            FROM ${prefix}journal_read
            WHERE tenant = ? AND reader = 'day-book'
            """;
    static final String DEMAND = """
            SELECT sku, day, sold, refused
            FROM ${prefix}demand
            WHERE tenant = ? AND sku = ? AND day >= ? AND day < ?
            ORDER BY day
            """;
    static final String FIRST_DEMAND = """
            SELECT day
            FROM ${prefix}demand
            WHERE tenant = ? AND sku = ?
            ORDER BY day
            LIMIT 1
            """;
    static final String DISPATCHES = """
            SELECT promised_for, sum(preorders)
            FROM ${prefix}dispatches
            WHERE tenant = ? AND day = ?
            GROUP BY promised_for
            """;
    static final String DISPATCHES_OF_SKU = """
            SELECT promised_for, preorders
            FROM ${prefix}dispatches
            WHERE tenant = ? AND day = ? AND sku = ?
            """;

    private DayBookSql() {}
}
