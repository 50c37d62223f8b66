package io.preorder4j.jdbc;

/** What every database is told about those who read bit by bit, in the same words. */
final class ReaderSql {

    static final String CURSOR = """
            SELECT reader, position, last_success
            FROM ${prefix}cursor
            WHERE tenant = ? AND reader = ?
            """;
    static final String LEFTOVER = """
            SELECT reader, item, content, reason, at
            FROM ${prefix}leftover
            WHERE tenant = ? AND reader = ? AND item = ?
            """;
    static final String LEFTOVER_PAGE = """
            SELECT reader, item, content, reason, at
            FROM ${prefix}leftover
            WHERE tenant = ? AND reader = ? AND item > ?
            ORDER BY item
            LIMIT ?
            """;
    static final String REMOVE_LEFTOVER = """
            DELETE FROM ${prefix}leftover
            WHERE tenant = ? AND reader = ? AND item = ?
            """;

    private ReaderSql() {}
}
