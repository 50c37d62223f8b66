package io.preorder4j.jdbc;

/** What every database is told about what is over, in the same words. */
final class ArchiveSql {

    static final String ARCHIVED_NOTICES = """
            SELECT n.sequence, n.kind, n.order_id, n.line_id, n.sku, n.units,
                coalesce(n.fact, e.kind), coalesce(n.details, e.details),
                n.state, n.letter, n.attempts, n.at, n.holder
            FROM ${prefix}archived_notice AS n
            LEFT JOIN ${prefix}archived_entry AS e
                ON e.tenant = n.tenant AND e.sequence = n.sequence AND n.details IS NULL
            WHERE n.tenant = ? AND n.order_id = ? AND n.line_id = ?
            ORDER BY n.sequence
            """;
    static final String ARCHIVED_OFFER = """
            SELECT sku, preorders, at, purged
            FROM ${prefix}archived_offer
            WHERE tenant = ? AND sku = ?
            """;
    static final String ARCHIVED_OFFERS = """
            SELECT sku, preorders, at, purged
            FROM ${prefix}archived_offer
            WHERE tenant = ? AND sku > ?
            ORDER BY sku
            LIMIT ?
            """;

    private ArchiveSql() {}
}
