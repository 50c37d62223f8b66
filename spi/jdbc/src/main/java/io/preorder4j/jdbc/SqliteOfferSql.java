package io.preorder4j.jdbc;

/** What SQLite is told about offers and their tallies. */
final class SqliteOfferSql {

    static final String FIND = """
            SELECT o.details
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}offer AS o ON o.tenant = ? AND o.sku = wanted.value
            """;
    static final String ADD = """
            INSERT INTO ${prefix}offer (details, tenant, sku)
            VALUES (?, ?, ?)
            """;
    static final String UPDATE = """
            UPDATE ${prefix}offer
            SET details = ?
            WHERE tenant = ? AND sku = ?
            """;

    static final String TALLIES = """
            SELECT t.sku, t.active, t.channels, t.holds_end_after
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}tally AS t ON t.tenant = ? AND t.sku = wanted.value
            """;
    static final String ADD_TALLY = """
            INSERT INTO ${prefix}tally (active, channels, holds_end_after, tenant, sku)
            VALUES (?, ?, ?, ?, ?)
            """;
    static final String PUT_TALLY = """
            UPDATE ${prefix}tally
            SET active = ?, channels = ?, holds_end_after = ?
            WHERE tenant = ? AND sku = ?
            """;

    private SqliteOfferSql() {}
}
