package io.preorder4j.jdbc;

/** What PostgreSQL is told about timetables. */
final class PostgresPromiseSql {

    static final String TIMETABLES = """
            SELECT t.sku, t.details
            FROM unnest(?::text[]) AS wanted (sku)
            JOIN ${prefix}timetable AS t ON t.tenant = ? AND t.sku = wanted.sku
            """;
    static final String PUT_TIMETABLE = """
            INSERT INTO ${prefix}timetable (details, tenant, sku)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[])
            ON CONFLICT (tenant, sku) DO UPDATE SET details = excluded.details
            """;

    private PostgresPromiseSql() {}
}
