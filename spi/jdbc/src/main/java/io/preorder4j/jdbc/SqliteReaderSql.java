package io.preorder4j.jdbc;

/** What SQLite is told about those who read bit by bit: how far they are, what they left, and what came of it. */
final class SqliteReaderSql {

    static final String PUT_CURSOR = """
            INSERT INTO ${prefix}cursor (tenant, reader, position, last_success)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, reader) DO UPDATE
            SET position = excluded.position, last_success = excluded.last_success
            """;

    static final String PUT_LEFTOVER = """
            INSERT INTO ${prefix}leftover (tenant, reader, item, content, reason, at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, reader, item) DO UPDATE
            SET content = excluded.content, reason = excluded.reason, at = excluded.at
            """;

    static final String CAUSES = """
            SELECT c.sequence, c.rule, c.trigger_sequence, c.depth
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}cause AS c
            WHERE c.tenant = ? AND c.sequence = wanted.value
            """;
    static final String ADD_CAUSE = """
            INSERT INTO ${prefix}cause (tenant, sequence, rule, trigger_sequence, depth)
            VALUES (?, ?, ?, ?, ?)
            """;

    private SqliteReaderSql() {}
}
