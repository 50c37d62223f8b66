package io.preorder4j.jdbc;

/** What SQLite is told about the journal and the commands that were answered. */
final class SqliteJournalSql {

    static final String RESERVE = """
            INSERT INTO ${prefix}journal_end (sequence, tenant)
            VALUES (?, ?)
            ON CONFLICT (tenant) DO UPDATE
            SET sequence = sequence + excluded.sequence
            RETURNING sequence
            """;
    static final String GIVE_BACK = """
            UPDATE ${prefix}journal_end
            SET sequence = ? - 1
            WHERE tenant = ? AND sequence = ?
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
            WITH asked AS (SELECT ? AS tenant, ? AS known, ? AS most)
            SELECT sequence, at, kind, details
            FROM ${prefix}journal NOT INDEXED
            WHERE tenant = (SELECT tenant FROM asked) AND sequence > (SELECT known FROM asked)
            UNION ALL
            SELECT sequence, at, kind, details
            FROM ${prefix}archived_entry NOT INDEXED
            WHERE tenant = (SELECT tenant FROM asked) AND sequence > (SELECT known FROM asked)
            ORDER BY sequence
            LIMIT (SELECT most FROM asked)
            """;

    static final String ABOUT = """
            WITH asked AS (SELECT ? AS tenant, ? AS order_id, ? AS line_id, ? AS known, ? AS most)
            SELECT sequence, at, kind, details
            FROM ${prefix}journal INDEXED BY ${prefix}journal_by_order_line
            WHERE tenant = (SELECT tenant FROM asked)
                AND order_id = (SELECT order_id FROM asked) AND line_id = (SELECT line_id FROM asked)
                AND sequence > (SELECT known FROM asked)
            UNION ALL
            SELECT sequence, at, kind, details
            FROM ${prefix}archived_entry INDEXED BY ${prefix}archived_entry_by_order_line
            WHERE tenant = (SELECT tenant FROM asked)
                AND order_id = (SELECT order_id FROM asked) AND line_id = (SELECT line_id FROM asked)
                AND sequence > (SELECT known FROM asked)
            ORDER BY sequence
            LIMIT (SELECT most FROM asked)
            """;
    static final String CONFLICTS = """
            SELECT sequence, at, kind, details
            FROM ${prefix}journal INDEXED BY ${prefix}journal_of_conflicts
            WHERE tenant = ? AND sequence > ? AND conflict = 1
            ORDER BY sequence
            LIMIT ?
            """;

    static final String COMMANDS = """
            SELECT c.command_key, c.fingerprint, c.sequence, c.entries
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}command AS c ON c.tenant = ? AND c.command_key = wanted.value
            """;
    static final String ADD_COMMAND = """
            INSERT INTO ${prefix}command (tenant, command_key, fingerprint, sequence, entries)
            VALUES (?, ?, ?, ?, ?)
            """;

    private SqliteJournalSql() {}
}
