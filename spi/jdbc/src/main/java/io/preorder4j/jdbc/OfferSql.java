package io.preorder4j.jdbc;

/** What every database is told about offers, in the same words. */
final class OfferSql {

    static final String PAGE = """
            SELECT details
            FROM ${prefix}offer
            WHERE tenant = ? AND sku > ?
            ORDER BY sku
            LIMIT ?
            """;

    private OfferSql() {}
}
