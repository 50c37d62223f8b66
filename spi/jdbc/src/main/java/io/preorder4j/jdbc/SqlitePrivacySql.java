package io.preorder4j.jdbc;

/** What SQLite is told when a customer is to be forgotten. */
final class SqlitePrivacySql {

    static final String BOUGHT_BY = """
            UPDATE ${prefix}preorder INDEXED BY ${prefix}preorder_by_order_line
            SET customer = ?
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String REWRITE_ENTRY = """
            UPDATE ${prefix}journal
            SET details = ?
            WHERE tenant = ? AND sequence = ? AND kind = ? AND order_id = ? AND line_id = ?
            """;
    static final String REWRITE_NOTICE = """
            UPDATE ${prefix}notice
            SET details = ?
            WHERE tenant = ? AND sequence = ? AND fact = ?
            """;

    /** The command whose first entry is this one or the nearest before it, if its entries reach so far. */
    static final String FORGET_COMMAND = """
            UPDATE ${prefix}command INDEXED BY ${prefix}command_by_entry
            SET fingerprint = ?
            WHERE tenant = ?
                AND sequence = (
                    SELECT c.sequence
                    FROM ${prefix}command AS c INDEXED BY ${prefix}command_by_entry
                    WHERE c.tenant = ? AND c.sequence <= ?
                    ORDER BY c.sequence DESC
                    LIMIT 1
                )
                AND sequence + entries > ?
            """;

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
    static final String PUT_ERASURE = """
            INSERT INTO ${prefix}erasure (tenant, command_key, customer, pseudonym, position, preorders)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, command_key) DO UPDATE
            SET position = excluded.position, preorders = excluded.preorders
            """;
    static final String REMOVE_ERASURE = """
            DELETE FROM ${prefix}erasure
            WHERE tenant = ? AND command_key = ?
            """;

    private SqlitePrivacySql() {}
}
