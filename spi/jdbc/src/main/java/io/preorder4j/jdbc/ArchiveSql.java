package io.preorder4j.jdbc;

/** What every database is told about what is over, in the same words. */
final class ArchiveSql {

    static final String ARCHIVED_NOTICES = """
            SELECT sequence, kind, order_id, line_id, sku, units, fact, details,
                state, letter, attempts, at, holder
            FROM ${prefix}archived_notice
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            ORDER BY sequence
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
