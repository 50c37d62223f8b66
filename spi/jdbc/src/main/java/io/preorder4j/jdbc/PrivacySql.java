package io.preorder4j.jdbc;

/** What every database is told when a customer is to be forgotten, in the same words. */
final class PrivacySql {

    static final String LEFTOVERS = """
            SELECT reader, item, content, reason, at
            FROM ${prefix}leftover
            WHERE tenant = ? AND (reader, item) > (?, ?)
            ORDER BY reader, item
            LIMIT ?
            """;
    static final String ERASURE = """
            SELECT command_key, customer, pseudonym, position, preorders
            FROM ${prefix}erasure
            WHERE tenant = ? AND command_key = ?
            """;
    static final String REMOVE_ERASURE = """
            DELETE FROM ${prefix}erasure
            WHERE tenant = ? AND command_key = ?
            """;

    private PrivacySql() {}
}
