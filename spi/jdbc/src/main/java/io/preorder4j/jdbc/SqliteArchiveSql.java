package io.preorder4j.jdbc;

/** What SQLite is told about what is over. What is archived has the columns that it had, in their order. */
final class SqliteArchiveSql {

    static final String ARCHIVE_PREORDER = """
            INSERT INTO ${prefix}archived_preorder
            SELECT *
            FROM ${prefix}preorder NOT INDEXED
            WHERE tenant = ? AND sequence = ?
            """;
    static final String LEAVE_PREORDERS = """
            DELETE FROM ${prefix}preorder
            WHERE tenant = ? AND sequence = ?
            """;
    static final String ARCHIVE_ENTRIES = """
            INSERT INTO ${prefix}archived_entry
            SELECT *
            FROM ${prefix}journal INDEXED BY ${prefix}journal_by_order_line
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String LEAVE_ENTRIES = """
            DELETE FROM ${prefix}journal INDEXED BY ${prefix}journal_by_order_line
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String ARCHIVE_NOTICES = """
            INSERT INTO ${prefix}archived_notice
            SELECT *
            FROM ${prefix}notice NOT INDEXED
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String LEAVE_NOTICES = """
            DELETE FROM ${prefix}notice NOT INDEXED
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;

    static final String ARCHIVED_PREORDERS = "SELECT " + PreOrderSql.COLUMNS + """
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}archived_preorder INDEXED BY ${prefix}archived_preorder_by_order_line
                ON tenant = ? AND order_id = wanted.value ->> 0 AND line_id = wanted.value ->> 1
            """;
    static final String ARCHIVED_PAGE = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}archived_preorder NOT INDEXED
            WHERE tenant = ? AND sequence > ?
            ORDER BY sequence
            LIMIT ?
            """;
    static final String ARCHIVED_BOUGHT_BY = """
            UPDATE ${prefix}archived_preorder INDEXED BY ${prefix}archived_preorder_by_order_line
            SET customer = ?
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String REWRITE_ARCHIVED_ENTRY = """
            UPDATE ${prefix}archived_entry
            SET details = ?
            WHERE tenant = ? AND sequence = ? AND kind = ? AND order_id = ? AND line_id = ?
            """;
    static final String REWRITE_ARCHIVED_NOTICE = """
            UPDATE ${prefix}archived_notice
            SET details = iif(fact IS NULL, NULL, ?)
            WHERE tenant = ? AND order_id = ? AND line_id = ? AND sequence = ? AND (fact IS NULL OR fact = ?)
            """;

    static final String ARCHIVED_OF_SKU = "SELECT " + PreOrderSql.COLUMNS + """
            FROM ${prefix}archived_preorder INDEXED BY ${prefix}archived_preorder_by_sku
            WHERE tenant = ? AND sku = ?
            ORDER BY sequence
            LIMIT ?
            """;
    static final String PURGE_PREORDER = """
            DELETE FROM ${prefix}archived_preorder
            WHERE tenant = ? AND sequence = ?
            """;
    static final String PURGE_ENTRIES = """
            DELETE FROM ${prefix}archived_entry INDEXED BY ${prefix}archived_entry_by_order_line
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String PURGE_LATER_ENTRIES = LEAVE_ENTRIES;
    static final String PURGE_NOTICES = """
            DELETE FROM ${prefix}archived_notice
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String PURGE_HOLDINGS = """
            DELETE FROM ${prefix}holding
            WHERE tenant = ? AND sequence = ?
            """;

    static final String PUT_ARCHIVED_OFFER = """
            INSERT INTO ${prefix}archived_offer (tenant, sku, preorders, at, purged)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (tenant, sku) DO UPDATE
            SET preorders = excluded.preorders, at = excluded.at, purged = excluded.purged
            """;

    private SqliteArchiveSql() {}
}
