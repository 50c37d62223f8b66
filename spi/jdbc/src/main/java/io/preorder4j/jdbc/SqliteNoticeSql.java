package io.preorder4j.jdbc;

/** What SQLite is told about notices. */
final class SqliteNoticeSql {

    private static final String OWED = """
            SELECT n.sequence, n.kind, n.order_id, n.line_id, n.sku, n.units,
                coalesce(n.fact, e.kind), coalesce(n.details, e.details)
            """;
    private static final String ALL = OWED.stripTrailing() + ",\n    n.state, n.letter, n.attempts, n.at, n.holder\n";

    /** What happened, if the notice leaves it to the journal to tell. */
    private static final String TOLD_BY_JOURNAL = """
            LEFT JOIN ${prefix}journal AS e NOT INDEXED
                ON e.tenant = n.tenant AND e.sequence = n.sequence AND n.details IS NULL
            """;

    static final String ADD = """
            INSERT INTO ${prefix}notice (
                state, letter, attempts, at, holder,
                tenant, order_id, line_id, sequence, sku, kind, units, fact, details
            )
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String UNSENT = OWED + """
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}notice AS n NOT INDEXED
                ON n.tenant = ? AND n.order_id = wanted.value ->> 0 AND n.line_id = wanted.value ->> 1
            """ + TOLD_BY_JOURNAL + """
            WHERE n.state = 'PENDING' AND n.letter IS NULL
            """;
    static final String WITHDRAW = """
            DELETE FROM ${prefix}notice NOT INDEXED
            WHERE tenant = ? AND order_id = ? AND line_id = ? AND sequence = ? AND state = 'PENDING' AND letter IS NULL
            """;

    /** Only the first pending notice of an order counts, so that no order comes twice. */
    static final String DUE_ORDERS = """
            SELECT n.order_id
            FROM ${prefix}notice AS n INDEXED BY ${prefix}notice_by_state
            WHERE n.tenant = ? AND n.state = 'PENDING' AND n.at <= ?
                AND NOT EXISTS (
                    SELECT 1
                    FROM ${prefix}notice AS e NOT INDEXED
                    WHERE e.tenant = n.tenant AND e.order_id = n.order_id AND e.sequence < n.sequence
                        AND e.state = 'PENDING'
                )
            ORDER BY n.at, n.sequence
            LIMIT ?
            """;

    static final String OF_ORDERS = ALL + """
            FROM json_each(?) AS wanted
            CROSS JOIN ${prefix}notice AS n NOT INDEXED
                ON n.tenant = ? AND n.order_id = wanted.value
            """ + TOLD_BY_JOURNAL;
    static final String UPDATE = """
            UPDATE ${prefix}notice NOT INDEXED
            SET state = ?, letter = ?, attempts = ?, at = ?, holder = ?
            WHERE tenant = ? AND order_id = ? AND line_id = ? AND sequence = ?
            """;
    static final String PAGE = ALL + """
            FROM ${prefix}notice AS n INDEXED BY ${prefix}notice_by_state
            """ + TOLD_BY_JOURNAL + """
            WHERE n.tenant = ? AND n.state = ? AND (n.at, n.sequence) > (?, ?)
            ORDER BY n.at, n.sequence
            LIMIT ?
            """;
    static final String FORGET_DELIVERED = """
            DELETE FROM ${prefix}notice
            WHERE (tenant, order_id, line_id, sequence) IN (
                SELECT tenant, order_id, line_id, sequence
                FROM ${prefix}notice INDEXED BY ${prefix}notice_by_state
                WHERE tenant = ? AND state = 'DELIVERED' AND at < ?
                ORDER BY at, sequence
                LIMIT ?
            )
            """;

    private SqliteNoticeSql() {}
}
