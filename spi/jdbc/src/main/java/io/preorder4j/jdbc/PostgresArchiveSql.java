package io.preorder4j.jdbc;

/**
 * What PostgreSQL is told about what is over. What is archived has the columns that it had, in their order.
 *
 * <p>It is locked while it is copied, and the copy is of what the lock shows: somebody who forgets its customer in the same moment
 * comes before the copy, or waits and looks for it in the archive. Only what was copied is deleted: an entry about a pre-order
 * that is appended meanwhile, such as a refusal, stays where it is.
 */
final class PostgresArchiveSql {

    static final String ARCHIVE_PREORDER = """
            INSERT INTO ${prefix}archived_preorder
            SELECT p.*
            FROM unnest(?::text[], ?::bigint[]) AS taken (tenant, sequence)
            CROSS JOIN LATERAL (
                SELECT * FROM ${prefix}preorder WHERE tenant = taken.tenant AND sequence = taken.sequence FOR UPDATE
            ) AS p
            """;
    static final String LEAVE_PREORDERS = """
            MERGE INTO ${prefix}preorder AS p
            USING unnest(?::text[], ?::bigint[]) AS taken (tenant, sequence)
            ON p.tenant = taken.tenant AND p.sequence = taken.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String ARCHIVE_ENTRIES = """
            INSERT INTO ${prefix}archived_entry
            SELECT e.*
            FROM unnest(?::text[], ?::text[], ?::text[]) AS taken (tenant, order_id, line_id)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}journal
                WHERE tenant COLLATE "POSIX" = taken.tenant AND order_id = taken.order_id AND line_id = taken.line_id
                FOR UPDATE
            ) AS e
            """;
    static final String LEAVE_ENTRIES = """
            MERGE INTO ${prefix}journal AS e
            USING (
                SELECT a.tenant, a.sequence
                FROM unnest(?::text[], ?::text[], ?::text[]) AS taken (tenant, order_id, line_id)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM ${prefix}archived_entry
                    WHERE tenant COLLATE "POSIX" = taken.tenant AND order_id = taken.order_id AND line_id = taken.line_id
                    OFFSET 0
                ) AS a
            ) AS copied
            ON e.tenant = copied.tenant AND e.sequence = copied.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String ARCHIVE_NOTICES = """
            INSERT INTO ${prefix}archived_notice
            SELECT n.*
            FROM unnest(?::text[], ?::text[], ?::text[]) AS taken (tenant, order_id, line_id)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}notice
                WHERE tenant = taken.tenant AND order_id = taken.order_id AND line_id = taken.line_id
                FOR UPDATE
            ) AS n
            """;
    static final String LEAVE_NOTICES = """
            MERGE INTO ${prefix}notice AS n
            USING (
                SELECT a.tenant, a.order_id, a.line_id, a.sequence
                FROM unnest(?::text[], ?::text[], ?::text[]) AS taken (tenant, order_id, line_id)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM ${prefix}archived_notice
                    WHERE tenant = taken.tenant AND order_id = taken.order_id AND line_id = taken.line_id
                    OFFSET 0
                ) AS a
            ) AS copied
            ON n.tenant = copied.tenant AND n.order_id = copied.order_id AND n.line_id = copied.line_id
                AND n.sequence = copied.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    static final String ARCHIVED_PREORDERS = "SELECT " + PreOrderSql.COLUMNS + """
            FROM unnest(?::text[], ?::text[]) AS wanted (wanted_order, wanted_line)
            CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}archived_preorder
                WHERE tenant COLLATE "POSIX" = ? AND order_id = wanted_order AND line_id = wanted_line AND order_id <> ''
                OFFSET 0
            ) AS p
            """;
    static final String ARCHIVED_PAGE = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}archived_preorder
            WHERE tenant = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;
    static final String ARCHIVED_BOUGHT_BY = """
            MERGE INTO ${prefix}archived_preorder AS p
            USING unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS bought (customer, tenant, order_id, line_id)
            ON p.tenant COLLATE "POSIX" = bought.tenant AND p.order_id = bought.order_id AND p.line_id = bought.line_id
                AND p.order_id <> ''
            WHEN MATCHED THEN UPDATE
            SET customer = bought.customer
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String REWRITE_ARCHIVED_ENTRY = """
            MERGE INTO ${prefix}archived_entry AS e
            USING unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                AS changed (details, tenant, sequence, kind, order_id, line_id)
            ON e.tenant = changed.tenant AND e.sequence = changed.sequence
            WHEN MATCHED
                AND e.kind = changed.kind AND e.order_id = changed.order_id AND e.line_id = changed.line_id
            THEN UPDATE
            SET details = changed.details
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String REWRITE_ARCHIVED_NOTICE = """
            MERGE INTO ${prefix}archived_notice AS n
            USING unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                AS changed (details, tenant, order_id, line_id, sequence, fact)
            ON n.tenant = changed.tenant AND n.order_id = changed.order_id AND n.line_id = changed.line_id
                AND n.sequence = changed.sequence AND (n.fact IS NULL OR n.fact = changed.fact)
            WHEN MATCHED THEN UPDATE
            SET details = CASE WHEN n.fact IS NULL THEN NULL ELSE changed.details END
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    static final String ARCHIVED_OF_SKU = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}archived_preorder
            WHERE tenant = ? AND sku = ? AND sku <> ''
            ORDER BY sequence
            LIMIT ?
            """;
    static final String PURGE_PREORDER = """
            MERGE INTO ${prefix}archived_preorder AS p
            USING unnest(?::text[], ?::bigint[]) AS purged (tenant, sequence)
            ON p.tenant = purged.tenant AND p.sequence = purged.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String PURGE_ENTRIES = """
            MERGE INTO ${prefix}archived_entry AS e
            USING unnest(?::text[], ?::text[], ?::text[]) AS purged (tenant, order_id, line_id)
            ON e.tenant COLLATE "POSIX" = purged.tenant AND e.order_id = purged.order_id AND e.line_id = purged.line_id
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String PURGE_LATER_ENTRIES = """
            MERGE INTO ${prefix}journal AS e
            USING unnest(?::text[], ?::text[], ?::text[]) AS purged (tenant, order_id, line_id)
            ON e.tenant COLLATE "POSIX" = purged.tenant AND e.order_id = purged.order_id AND e.line_id = purged.line_id
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String PURGE_NOTICES = """
            MERGE INTO ${prefix}archived_notice AS n
            USING unnest(?::text[], ?::text[], ?::text[]) AS purged (tenant, order_id, line_id)
            ON n.tenant = purged.tenant AND n.order_id = purged.order_id AND n.line_id = purged.line_id
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;
    static final String PURGE_HOLDINGS = """
            MERGE INTO ${prefix}holding AS h
            USING unnest(?::text[], ?::bigint[]) AS purged (tenant, sequence)
            ON h.tenant = purged.tenant AND h.sequence = purged.sequence
            WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED AND FALSE THEN INSERT DEFAULT VALUES
            """;

    static final String PUT_ARCHIVED_OFFER = """
            INSERT INTO ${prefix}archived_offer (tenant, sku, preorders, at, purged)
            SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
            ON CONFLICT (tenant, sku) DO UPDATE
            SET preorders = excluded.preorders, at = excluded.at, purged = excluded.purged
            """;

    private PostgresArchiveSql() {}
}
