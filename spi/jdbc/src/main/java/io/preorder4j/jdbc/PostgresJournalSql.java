package io.preorder4j.jdbc;

/**
 * What PostgreSQL is told about the journal and the commands that were answered.
 *
 * <p>A row that counts the entries would be locked until its transaction is over, and one slow transaction would stop the
 * whole shop. So numbers come from a sequence, and transactions that run beside each other may become visible in another
 * order than that of their numbers. Who follows the journal must not pass a number that is still to come.
 *
 * <p>So each entry says from which transaction on nobody can own a number before it, its horizon: where the snapshot of its
 * own statement ends. All who drew a number before had begun to write before that, and a snapshot in which none of them
 * runs any more shows what they left.
 *
 * <p>The snapshot must end behind all who drew before, and a snapshot ends behind the last transaction that is <em>over</em>:
 * one that has begun later and still runs would lie outside, with a lower number. Therefore who draws does so in a part
 * of the transaction of its own that is taken back at once. By locking the only row of {@code journal_end}, that part
 * gets an id, in turn with all who draw; as it is over, every later snapshot ends behind that id. Numbers do not go back
 * when it is taken back, but the lock does: the next one waits for some 50 µs, not for a commit.
 */
final class PostgresJournalSql {

    /** In turn with all others, so that the numbers are consecutive. The sequence is common to all tenants. */
    static final String RESERVE = """
            SAVEPOINT preorder4j_numbers;
            SELECT setval('${prefix}journal_number', nextval('${prefix}journal_number') - 1 + ?)
            FROM (SELECT tenant FROM ${prefix}journal_end WHERE tenant = '' AND ?::text <> '' FOR UPDATE) AS turn;
            ROLLBACK TO SAVEPOINT preorder4j_numbers;
            RELEASE SAVEPOINT preorder4j_numbers
            """;

    /** In turn as well: nobody draws between the question for the last number and its answer. */
    static final String GIVE_BACK = """
            SAVEPOINT preorder4j_numbers;
            SELECT setval('${prefix}journal_number', ?, false)
            FROM (SELECT tenant FROM ${prefix}journal_end WHERE tenant = '' AND ?::text <> '' FOR UPDATE) AS turn
            WHERE CASE WHEN turn.tenant = '' THEN pg_sequence_last_value('${prefix}journal_number') END = ?;
            ROLLBACK TO SAVEPOINT preorder4j_numbers;
            RELEASE SAVEPOINT preorder4j_numbers
            """;

    static final String APPEND = """
            INSERT INTO ${prefix}journal (tenant, sequence, at, kind, details, order_id, line_id, conflict, horizon)
            SELECT unnest(?::text[]), unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::text[]), unnest(?::text[]),
                unnest(?::text[]), unnest(?::text[]), unnest(?::bigint[]),
                (SELECT pg_snapshot_xmax(pg_current_snapshot()))
            """;
    static final String LAST = """
            SELECT sequence
            FROM ${prefix}journal
            WHERE tenant = ? AND sequence > 0
            ORDER BY sequence DESC
            LIMIT 1
            """;
    /** A page of each part, and the first of both: the archive costs a page nothing but a look, and no more than a page is sorted. */
    static final String PAGE = """
            WITH asked AS (SELECT ?::text AS tenant, ?::bigint AS known, ?::bigint AS most)
            (
                SELECT sequence, at, kind, details
                FROM ${prefix}journal
                WHERE tenant = (SELECT tenant FROM asked) AND sequence > (SELECT known FROM asked)
                ORDER BY sequence
                LIMIT (SELECT most FROM asked)
            )
            UNION ALL
            (
                SELECT sequence, at, kind, details
                FROM ${prefix}archived_entry
                WHERE tenant = (SELECT tenant FROM asked) AND sequence > (SELECT known FROM asked)
                ORDER BY sequence
                LIMIT (SELECT most FROM asked)
            )
            ORDER BY sequence
            LIMIT (SELECT most FROM asked)
            """;

    /** A page up to the first gap in which an entry may still appear. */
    static final String NEWS = """
            WITH asked AS (SELECT ?::text AS tenant, ?::bigint AS known, ?::bigint AS most)
            SELECT sequence, at, kind, details
            FROM (
                SELECT followed.*, bool_and(follows OR settled) OVER (ORDER BY sequence) AS reached
                FROM (
                    SELECT page.*,
                           sequence = lag(sequence, 1, (SELECT known FROM asked)) OVER (ORDER BY sequence) + 1
                               AS follows,
                           horizon <= (SELECT pg_snapshot_xmin(pg_current_snapshot())) AS settled
                    FROM (
                        (
                            SELECT sequence, at, kind, details, horizon
                            FROM ${prefix}journal
                            WHERE tenant = (SELECT tenant FROM asked) AND sequence > (SELECT known FROM asked)
                            ORDER BY sequence
                            LIMIT (SELECT most FROM asked)
                        )
                        UNION ALL
                        (
                            SELECT sequence, at, kind, details, horizon
                            FROM ${prefix}archived_entry
                            WHERE tenant = (SELECT tenant FROM asked) AND sequence > (SELECT known FROM asked)
                            ORDER BY sequence
                            LIMIT (SELECT most FROM asked)
                        )
                        ORDER BY sequence
                        LIMIT (SELECT most FROM asked)
                    ) AS page
                ) AS followed
            ) AS news
            WHERE reached
            ORDER BY sequence
            """;

    static final String ABOUT = """
            WITH asked AS (
                SELECT ?::text AS tenant, ?::text AS order_id, ?::text AS line_id, ?::bigint AS known, ?::bigint AS most
            )
            (
                SELECT sequence, at, kind, details
                FROM ${prefix}journal
                WHERE tenant COLLATE "POSIX" = (SELECT tenant FROM asked)
                    AND order_id = (SELECT order_id FROM asked) AND line_id = (SELECT line_id FROM asked)
                    AND sequence > (SELECT known FROM asked)
                ORDER BY sequence
                LIMIT (SELECT most FROM asked)
            )
            UNION ALL
            (
                SELECT sequence, at, kind, details
                FROM ${prefix}archived_entry
                WHERE tenant COLLATE "POSIX" = (SELECT tenant FROM asked)
                    AND order_id = (SELECT order_id FROM asked) AND line_id = (SELECT line_id FROM asked)
                    AND sequence > (SELECT known FROM asked)
                ORDER BY sequence
                LIMIT (SELECT most FROM asked)
            )
            ORDER BY sequence
            LIMIT (SELECT most FROM asked)
            """;
    static final String CONFLICTS = """
            SELECT sequence, at, kind, details
            FROM ${prefix}journal
            WHERE tenant = ? AND sequence > ? AND conflict = 1
            ORDER BY sequence
            LIMIT ?
            """;

    static final String COMMANDS = """
            SELECT c.command_key, c.fingerprint, c.sequence, c.entries
            FROM unnest(?::text[]) AS wanted (wanted_key)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}command
                WHERE tenant = ? AND command_key = wanted_key
                OFFSET 0
            ) AS c
            """;
    static final String ADD_COMMAND = """
            INSERT INTO ${prefix}command (tenant, command_key, fingerprint, sequence, entries)
            SELECT unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::bigint[]), unnest(?::bigint[])
            """;

    private PostgresJournalSql() {}
}
