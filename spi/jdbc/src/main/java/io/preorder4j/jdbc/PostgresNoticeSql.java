package io.preorder4j.jdbc;

/** What PostgreSQL is told about notices. An order is locked by its notices. */
final class PostgresNoticeSql {

    private static final String OWED = """
            SELECT n.sequence, n.kind, n.order_id, n.line_id, n.sku, n.units,
                coalesce(n.fact, e.kind), coalesce(n.details, e.details)
            """;
    private static final String ALL = OWED.stripTrailing() + ",\n    n.state, n.letter, n.attempts, n.at, n.holder\n";

    /** What happened, if the notice leaves it to the journal to tell. */
    private static final String TOLD_BY_JOURNAL = """
            LEFT JOIN LATERAL (
                SELECT kind, details
                FROM ${prefix}journal
                WHERE tenant = n.tenant AND sequence = n.sequence AND n.details IS NULL
                OFFSET 0
            ) AS e ON TRUE
            """;

    static final String ADD = """
            INSERT INTO ${prefix}notice (
                state, letter, attempts, at, holder,
                tenant, order_id, line_id, sequence, sku, kind, units, fact, details
            )
            SELECT unnest(?::text[]), unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
                unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::bigint[]),
                unnest(?::text[]), unnest(?::text[]), unnest(?::bigint[]), unnest(?::text[]), unnest(?::text[])
            """;
    static final String UNSENT = OWED + """
            FROM unnest(?::text[], ?::text[]) AS wanted (order_id, line_id)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}notice
                WHERE tenant = ? AND order_id = wanted.order_id AND line_id = wanted.line_id
                    AND state = 'PENDING' AND letter IS NULL
                OFFSET 0
            ) AS n
            """ + TOLD_BY_JOURNAL;
    static final String WITHDRAW = """
            MERGE INTO ${prefix}notice AS n
            USING unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) AS withdrawn (tenant, order_id, line_id, sequence)
            ON n.tenant = withdrawn.tenant AND n.order_id = withdrawn.order_id AND n.line_id = withdrawn.line_id
                AND n.sequence = withdrawn.sequence AND n.state = 'PENDING' AND n.letter IS NULL
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    /**
     * Only the first pending notice of an order counts, so that no order comes twice. An order that somebody else has locked
     * is passed over. One that changed hands since the question was asked is seen to have: its notice is looked at again
     * when it is locked.
     */
    static final String DUE_ORDERS = """
            SELECT n.order_id
            FROM ${prefix}notice AS n
            WHERE n.tenant = ? AND n.state = 'PENDING' AND n.at <= ? AND n.kind <> ''
                AND NOT EXISTS (
                    SELECT 1
                    FROM ${prefix}notice AS e
                    WHERE e.tenant = n.tenant AND e.order_id = n.order_id AND e.sequence < n.sequence
                        AND e.state = 'PENDING'
                    OFFSET 0
                )
            ORDER BY n.at, n.sequence
            LIMIT ?
            FOR NO KEY UPDATE OF n SKIP LOCKED
            """;

    static final String OF_ORDERS = ALL + """
            FROM unnest(?::text[]) AS wanted (order_id)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}notice
                WHERE tenant = ? AND order_id = wanted.order_id
                OFFSET 0
            ) AS n
            """ + TOLD_BY_JOURNAL;
    static final String LOCKED_OF_ORDERS = ALL + """
            FROM unnest(?::text[]) AS wanted (order_id)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}notice
                WHERE tenant = ? AND order_id = wanted.order_id
                ORDER BY sequence
                FOR NO KEY UPDATE
            ) AS n
            """ + TOLD_BY_JOURNAL;
    static final String UPDATE = """
            MERGE INTO ${prefix}notice AS n
            USING unnest(
                ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                AS changed (state, letter, attempts, at, holder, tenant, order_id, line_id, sequence)
            ON n.tenant = changed.tenant AND n.order_id = changed.order_id AND n.line_id = changed.line_id
                AND n.sequence = changed.sequence
            WHEN MATCHED THEN UPDATE
            SET state = changed.state,
                letter = changed.letter,
                attempts = changed.attempts,
                at = changed.at,
                holder = changed.holder
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String PAGE = ALL + """
            FROM ${prefix}notice AS n
            """ + TOLD_BY_JOURNAL + """
            WHERE n.tenant = ? AND n.state = ? AND (n.at, n.sequence) > (?, ?) AND n.kind <> ''
            ORDER BY n.at, n.sequence
            LIMIT ?
            """;
    static final String FORGET_DELIVERED = """
            MERGE INTO ${prefix}notice AS n
            USING (
                SELECT tenant, order_id, line_id, sequence
                FROM ${prefix}notice
                WHERE tenant = ? AND state = 'DELIVERED' AND at < ? AND kind <> ''
                ORDER BY at, sequence
                LIMIT ?
                FOR UPDATE SKIP LOCKED
            ) AS old
            ON n.tenant = old.tenant AND n.order_id = old.order_id AND n.line_id = old.line_id AND n.sequence = old.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    private PostgresNoticeSql() {}
}
