package io.preorder4j.jdbc;

/** What SQLite is told when a customer is to be forgotten. */
final class SqlitePrivacySql {

    static final String BOUGHT_BY = """
            UPDATE ${prefix}preorder INDEXED BY ${prefix}preorder_by_order_line
            SET customer = ?
            WHERE tenant = ? AND order_id = ? AND line_id = ?
            """;
    static final String REWRITE_ENTRY = """
            UPDATE ${prefix}journal
            SET details = ?
            WHERE tenant = ? AND sequence = ? AND kind = ? AND order_id = ? AND line_id = ?
            """;
    static final String REWRITE_NOTICE = """
            UPDATE ${prefix}notice NOT INDEXED
            SET details = iif(fact IS NULL, NULL, ?)
            WHERE tenant = ? AND order_id = ? AND line_id = ? AND sequence = ? AND (fact IS NULL OR fact = ?)
            """;

    /** The command whose first entry is this one or the nearest before it, if its entries reach so far. */
    static final String FORGET_COMMAND = """
            WITH asked AS (SELECT ? AS fingerprint, ? AS tenant, ? AS sequence)
            UPDATE ${prefix}command INDEXED BY ${prefix}command_by_entry
            SET fingerprint = (SELECT fingerprint FROM asked)
            WHERE tenant = (SELECT tenant FROM asked)
                AND sequence = (
                    SELECT c.sequence
                    FROM ${prefix}command AS c INDEXED BY ${prefix}command_by_entry
                    WHERE c.tenant = (SELECT tenant FROM asked) AND c.sequence <= (SELECT sequence FROM asked)
                    ORDER BY c.sequence DESC
                    LIMIT 1
                )
                AND sequence + entries > (SELECT sequence FROM asked)
            """;

    static final String ADD_ERASURE = """
            INSERT INTO ${prefix}erasure (customer, pseudonym, position, preorders, tenant, command_key)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    static final String UPDATE_ERASURE = """
            UPDATE ${prefix}erasure
            SET customer = ?, pseudonym = ?, position = ?, preorders = ?
            WHERE tenant = ? AND command_key = ?
            """;

    private SqlitePrivacySql() {}
}
