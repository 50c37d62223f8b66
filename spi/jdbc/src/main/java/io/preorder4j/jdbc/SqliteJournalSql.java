package io.preorder4j.jdbc;

/** What SQLite is told about the journal and the commands that were answered. */
final class SqliteJournalSql {

    static final String RESERVE = """
            INSERT INTO ${prefix}journal_end (tenant, sequence)
            VALUES (?, ?)
            ON CONFLICT (tenant) DO UPDATE
            SET sequence = sequence + excluded.sequence
            RETURNING sequence
            """;
    static final String APPEND = """
            INSERT INTO ${prefix}journal (tenant, sequence, at, kind, details, order_id, line_id, conflict)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String LAST = """
            SELECT sequence
            FROM ${prefix}journal NOT INDEXED
            WHERE tenant = ? AND sequence > 0
            ORDER BY sequence DESC
            LIMIT 1
            """;
    /** Both parts are read in their order and merged: the archive costs a page nothing but a look. */
    static final String PAGE = """
            SELECT sequence, at, kind, details
            FROM ${prefix}journal NOT INDEXED
            WHERE tenant = ? AND sequence > ?
            UNION ALL
            SELECT sequence, at, kind, details
            FROM ${prefix}archived_entry NOT INDEXED
            WHERE tenant = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;

    static final String ABOUT = """
            SELECT sequence, at, kind, details
            FROM ${prefix}journal INDEXED BY ${prefix}journal_by_order_line
            WHERE tenant = ? AND order_id = ? AND line_id = ? AND sequence > ?
            UNION ALL
            SELECT sequence, at, kind, details
            FROM ${prefix}archived_entry INDEXED BY ${prefix}archived_entry_by_order_line
            WHERE tenant = ? AND order_id = ? AND line_id = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;
    static final String CONFLICTS = """
            SELECT sequence, at, kind, details
            FROM ${prefix}journal INDEXED BY ${prefix}journal_of_conflicts
            WHERE tenant = ? AND sequence > ? AND conflict = 1
            ORDER BY sequence
            LIMIT ?
            """;

    static final String COMMAND = """
            SELECT command_key, fingerprint, sequence, entries
            FROM ${prefix}command
            WHERE tenant = ? AND command_key = ?
            """;
    static final String ADD_COMMAND = """
            INSERT INTO ${prefix}command (tenant, command_key, fingerprint, sequence, entries)
            VALUES (?, ?, ?, ?, ?)
            """;

    private SqliteJournalSql() {}
}
