package io.preorder4j.jdbc;

/** What SQLite is told about notices. */
final class SqliteNoticeSql {

    static final String ADD = """
            INSERT INTO ${prefix}notice (
                state, letter, attempts, at, holder,
                tenant, sequence, order_id, line_id, sku, kind, units, fact, details
            )
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String UNSENT = """
            SELECT n.sequence, n.kind, n.order_id, n.line_id, n.sku, n.units, n.fact, n.details
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}notice AS n INDEXED BY ${prefix}notice_by_order
                ON n.tenant = ? AND n.order_id = wanted.value ->> 0 AND n.line_id = wanted.value ->> 1
            WHERE n.state = 'PENDING' AND n.letter IS NULL
            """;
    static final String WITHDRAW = """
            DELETE FROM ${prefix}notice
            WHERE tenant = ? AND sequence = ? AND state = 'PENDING' AND letter IS NULL
            """;

    /** Only the first pending notice of an order counts, so that no order comes twice. */
    static final String DUE_ORDERS = """
            SELECT n.order_id
            FROM ${prefix}notice AS n INDEXED BY ${prefix}notice_by_state
            WHERE n.tenant = ? AND n.state = 'PENDING' AND n.at <= ?
                AND NOT EXISTS (
                    SELECT 1
                    FROM ${prefix}notice AS e INDEXED BY ${prefix}notice_by_order
                    WHERE e.tenant = n.tenant AND e.order_id = n.order_id AND e.sequence < n.sequence
                        AND e.state = 'PENDING'
                )
            ORDER BY n.at, n.sequence
            LIMIT ?
            """;

    static final String OF_ORDERS = """
            SELECT n.sequence, n.kind, n.order_id, n.line_id, n.sku, n.units, n.fact, n.details,
                n.state, n.letter, n.attempts, n.at, n.holder
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}notice AS n INDEXED BY ${prefix}notice_by_order
                ON n.tenant = ? AND n.order_id = wanted.value
            """;
    static final String UPDATE = """
            UPDATE ${prefix}notice
            SET state = ?, letter = ?, attempts = ?, at = ?, holder = ?
            WHERE tenant = ? AND sequence = ?
            """;
    static final String PAGE = """
            SELECT sequence, kind, order_id, line_id, sku, units, fact, details,
                state, letter, attempts, at, holder
            FROM ${prefix}notice INDEXED BY ${prefix}notice_by_state
            WHERE tenant = ? AND state = ? AND (at, sequence) > (?, ?)
            ORDER BY at, sequence
            LIMIT ?
            """;
    static final String FORGET_DELIVERED = """
            DELETE FROM ${prefix}notice
            WHERE (tenant, sequence) IN (
                SELECT tenant, sequence
                FROM ${prefix}notice INDEXED BY ${prefix}notice_by_state
                WHERE tenant = ? AND state = 'DELIVERED' AND at < ?
                ORDER BY at, sequence
                LIMIT ?
            )
            """;

    private SqliteNoticeSql() {}
}
