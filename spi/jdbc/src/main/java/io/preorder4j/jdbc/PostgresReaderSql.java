package io.preorder4j.jdbc;

/** What PostgreSQL is told about those who read bit by bit: how far they are, what they left, and what came of it. */
final class PostgresReaderSql {

    static final String PUT_CURSOR = """
            INSERT INTO ${prefix}cursor (tenant, reader, position, last_success)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
            ON CONFLICT (tenant, reader) DO UPDATE
            SET position = excluded.position, last_success = excluded.last_success
            """;

    static final String PUT_LEFTOVER = """
            INSERT INTO ${prefix}leftover (tenant, reader, item, content, reason, at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
            ON CONFLICT (tenant, reader, item) DO UPDATE
            SET content = excluded.content, reason = excluded.reason, at = excluded.at
            """;

    static final String CAUSES = """
            SELECT c.sequence, c.rule, c.trigger_sequence, c.depth
            FROM unnest(?::bigint[]) AS wanted (sequence)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}cause WHERE tenant = ? AND sequence = wanted.sequence OFFSET 0
            ) AS c
            """;
    static final String ADD_CAUSE = """
            INSERT INTO ${prefix}cause (tenant, sequence, rule, trigger_sequence, depth)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
            """;

    private PostgresReaderSql() {}
}
