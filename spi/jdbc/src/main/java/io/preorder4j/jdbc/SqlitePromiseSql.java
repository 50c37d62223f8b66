package io.preorder4j.jdbc;

/** What SQLite is told about timetables. */
final class SqlitePromiseSql {

    static final String TIMETABLES = """
            SELECT sku, details
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}timetable ON tenant = ? AND sku = wanted.value
            """;
    static final String PUT_TIMETABLE = """
            INSERT INTO ${prefix}timetable (details, tenant, sku)
            VALUES (?, ?, ?)
            ON CONFLICT (tenant, sku) DO UPDATE SET details = excluded.details
            """;

    private SqlitePromiseSql() {}
}
