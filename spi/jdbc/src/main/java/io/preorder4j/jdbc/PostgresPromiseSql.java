package io.preorder4j.jdbc;

/** What PostgreSQL is told about timetables. */
final class PostgresPromiseSql {

    static final String TIMETABLES = """
            SELECT t.sku, t.details
            FROM unnest(?::text[]) AS wanted (sku)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}timetable WHERE tenant = ? AND sku = wanted.sku OFFSET 0
            ) AS t
            """;
    static final String PUT_TIMETABLE = """
            INSERT INTO ${prefix}timetable (details, tenant, sku)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[])
            ON CONFLICT (tenant, sku) DO UPDATE SET details = excluded.details
            """;

    private PostgresPromiseSql() {}
}
