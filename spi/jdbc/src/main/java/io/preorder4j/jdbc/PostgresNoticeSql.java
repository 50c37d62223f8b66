package io.preorder4j.jdbc;

/** What PostgreSQL is told about notices. An order is locked by its notices. */
final class PostgresNoticeSql {

    private static final String ALL = """
            SELECT n.sequence, n.kind, n.order_id, n.line_id, n.sku, n.units, n.fact, n.details,
                n.state, n.letter, n.attempts, n.at, n.holder
            """;

    static final String ADD = """
            INSERT INTO ${prefix}notice (
                state, letter, attempts, at, holder,
                tenant, sequence, order_id, line_id, sku, kind, units, fact, details
            )
            SELECT * FROM unnest(
                ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
            """;
    static final String UNSENT = """
            SELECT n.sequence, n.kind, n.order_id, n.line_id, n.sku, n.units, n.fact, n.details
            FROM unnest(?::text[], ?::text[]) AS wanted (order_id, line_id)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}notice
                WHERE tenant = ? AND order_id = wanted.order_id AND line_id = wanted.line_id AND order_id <> ''
                    AND state = 'PENDING' AND letter IS NULL
                OFFSET 0
            ) AS n
            """;
    static final String WITHDRAW = """
            MERGE INTO ${prefix}notice AS n
            USING unnest(?::text[], ?::bigint[]) AS withdrawn (tenant, sequence)
            ON n.tenant = withdrawn.tenant AND n.sequence = withdrawn.sequence
                AND n.state = 'PENDING' AND n.letter IS NULL
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
                        AND e.state = 'PENDING' AND e.order_id <> ''
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
                WHERE tenant = ? AND order_id = wanted.order_id AND order_id <> ''
                OFFSET 0
            ) AS n
            """;
    static final String LOCKED_OF_ORDERS = ALL + """
            FROM unnest(?::text[]) AS wanted (order_id)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}notice
                WHERE tenant = ? AND order_id = wanted.order_id AND order_id <> ''
                ORDER BY sequence
                FOR NO KEY UPDATE
            ) AS n
            """;
    static final String UPDATE = """
            MERGE INTO ${prefix}notice AS n
            USING unnest(
                ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[])
                AS changed (state, letter, attempts, at, holder, tenant, sequence)
            ON n.tenant = changed.tenant AND n.sequence = changed.sequence
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
            WHERE n.tenant = ? AND n.state = ? AND (n.at, n.sequence) > (?, ?) AND n.kind <> ''
            ORDER BY n.at, n.sequence
            LIMIT ?
            """;
    static final String FORGET_DELIVERED = """
            MERGE INTO ${prefix}notice AS n
            USING (
                SELECT tenant, sequence
                FROM ${prefix}notice
                WHERE tenant = ? AND state = 'DELIVERED' AND at < ? AND kind <> ''
                ORDER BY at, sequence
                LIMIT ?
                FOR UPDATE SKIP LOCKED
            ) AS old
            ON n.tenant = old.tenant AND n.sequence = old.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    private PostgresNoticeSql() {}
}
