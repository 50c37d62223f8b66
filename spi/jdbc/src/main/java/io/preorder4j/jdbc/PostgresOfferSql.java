package io.preorder4j.jdbc;

/** What PostgreSQL is told about offers and their tallies. */
final class PostgresOfferSql {

    static final String FIND = """
            SELECT o.details
            FROM unnest(?::text[]) AS wanted (sku)
            JOIN ${prefix}offer AS o ON o.tenant = ? AND o.sku = wanted.sku
            """;
    static final String ADD = """
            INSERT INTO ${prefix}offer (details, tenant, sku)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[])
            """;
    static final String UPDATE = """
            UPDATE ${prefix}offer AS o
            SET details = changed.details
            FROM unnest(?::text[], ?::text[], ?::text[]) AS changed (details, tenant, sku)
            WHERE o.tenant = changed.tenant AND o.sku = changed.sku
            """;

    static final String TALLIES = """
            SELECT t.sku, t.active, t.channels, t.holds_end_after
            FROM unnest(?::text[]) AS wanted (sku)
            JOIN ${prefix}tally AS t ON t.tenant = ? AND t.sku = wanted.sku
            """;

    /** Rows are locked in the order in which they are found, that is, behind the sort. */
    static final String LOCKED_TALLIES = TALLIES + """
            ORDER BY t.sku
            FOR NO KEY UPDATE OF t
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
