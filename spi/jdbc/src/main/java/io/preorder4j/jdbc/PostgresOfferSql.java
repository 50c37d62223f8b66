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
    static final String UPDATE_TALLY = """
            UPDATE ${prefix}tally AS t
            SET active = changed.active, channels = changed.channels, holds_end_after = changed.holds_end_after
            FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                AS changed (active, channels, holds_end_after, tenant, sku)
            WHERE t.tenant = changed.tenant AND t.sku = changed.sku
            """;

    private PostgresOfferSql() {}
}
