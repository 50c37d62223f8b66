package io.preorder4j.jdbc;

/** What PostgreSQL is told about offers and their tallies. */
final class PostgresOfferSql {

    static final String FIND = """
            SELECT o.details
            FROM unnest(?::text[]) AS wanted (sku)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}offer WHERE tenant = ? AND sku = wanted.sku OFFSET 0
            ) AS o
            """;
    static final String ADD = """
            INSERT INTO ${prefix}offer (details, tenant, sku)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[])
            """;
    static final String UPDATE = """
            MERGE INTO ${prefix}offer AS o
            USING unnest(?::text[], ?::text[], ?::text[]) AS changed (details, tenant, sku)
            ON o.tenant = changed.tenant AND o.sku = changed.sku
            WHEN MATCHED THEN UPDATE
            SET details = changed.details
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    static final String TALLIES = """
            SELECT t.sku, t.active, t.channels, t.holds_end_after
            FROM unnest(?::text[]) AS wanted (sku)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}tally WHERE tenant = ? AND sku = wanted.sku OFFSET 0
            ) AS t
            """;

    /** One after the other, in the order in which they are wanted. */
    static final String LOCKED_TALLIES = """
            SELECT t.sku, t.active, t.channels, t.holds_end_after
            FROM unnest(?::text[]) AS wanted (sku)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}tally WHERE tenant = ? AND sku = wanted.sku FOR NO KEY UPDATE
            ) AS t
            """;

    static final String ADD_TALLY = """
            INSERT INTO ${prefix}tally (active, channels, holds_end_after, tenant, sku)
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
            """;
    /** Whoever puts a tally has locked it, so there is one. */
    static final String PUT_TALLY = """
            INSERT INTO ${prefix}tally AS t (active, channels, holds_end_after, tenant, sku)
            SELECT * FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
            ON CONFLICT (tenant, sku) DO UPDATE
            SET active = excluded.active, channels = excluded.channels, holds_end_after = excluded.holds_end_after
            """;

    private PostgresOfferSql() {}
}
