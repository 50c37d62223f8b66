package io.preorder4j.jdbc;

/** What PostgreSQL is told when a customer is to be forgotten. */
final class PostgresPrivacySql {

    static final String BOUGHT_BY = """
            MERGE INTO ${prefix}preorder AS p
            USING unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS bought (customer, tenant, order_id, line_id)
            ON p.tenant COLLATE "POSIX" = bought.tenant AND p.order_id = bought.order_id AND p.line_id = bought.line_id
                AND p.order_id <> ''
            WHEN MATCHED THEN UPDATE
            SET customer = bought.customer
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String REWRITE_ENTRY = """
            MERGE INTO ${prefix}journal AS e
            USING unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                AS changed (details, tenant, sequence, kind, order_id, line_id)
            ON e.tenant = changed.tenant AND e.sequence = changed.sequence
            WHEN MATCHED
                AND e.kind = changed.kind AND e.order_id = changed.order_id AND e.line_id = changed.line_id
            THEN UPDATE
            SET details = changed.details
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String REWRITE_NOTICE = """
            MERGE INTO ${prefix}notice AS n
            USING unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                AS changed (details, tenant, order_id, line_id, sequence, fact)
            ON n.tenant = changed.tenant AND n.order_id = changed.order_id AND n.line_id = changed.line_id
                AND n.sequence = changed.sequence AND (n.fact IS NULL OR n.fact = changed.fact)
            WHEN MATCHED THEN UPDATE
            SET details = CASE WHEN n.fact IS NULL THEN NULL ELSE changed.details END
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    /** The command whose first entry is this one or the nearest before it, if its entries reach so far. Several may be of one command. */
    static final String FORGET_COMMAND = """
            MERGE INTO ${prefix}command AS c
            USING (
                SELECT DISTINCT entry.fingerprint, entry.tenant, said.command_key
                FROM unnest(?::text[], ?::text[], ?::bigint[]) AS entry (fingerprint, tenant, sequence)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM ${prefix}command
                    WHERE tenant = entry.tenant AND sequence <= entry.sequence AND command_key <> ''
                    ORDER BY sequence DESC
                    LIMIT 1
                ) AS said
                WHERE said.sequence + said.entries > entry.sequence
            ) AS forgotten
            ON c.tenant = forgotten.tenant AND c.command_key = forgotten.command_key
            WHEN MATCHED THEN UPDATE
            SET fingerprint = forgotten.fingerprint
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    static final String LOCKED_ERASURE = PrivacySql.ERASURE + "FOR UPDATE";
    static final String ADD_ERASURE = """
            INSERT INTO ${prefix}erasure (customer, pseudonym, position, preorders, tenant, command_key)
            SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
            """;
    static final String UPDATE_ERASURE = """
            MERGE INTO ${prefix}erasure AS e
            USING unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                AS changed (customer, pseudonym, position, preorders, tenant, command_key)
            ON e.tenant = changed.tenant AND e.command_key = changed.command_key
            WHEN MATCHED THEN UPDATE
            SET customer = changed.customer, pseudonym = changed.pseudonym,
                position = changed.position, preorders = changed.preorders
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    private PostgresPrivacySql() {}
}
