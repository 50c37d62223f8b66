package io.preorder4j.examples.benchmarks.sale;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Room;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a good team writes for PostgreSQL: one statement with common table expressions takes the unit, if there is one, and
 * writes the order and the answer. One round trip and one commit; the row lock is held from the update to the commit. Of two
 * requests with one key at the same time, one fails on the key, asks again and finds the answer.
 */
public final class OneStatement implements Seller {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String SELL = """
            WITH asked (request, sku, customer) AS (VALUES (?, ?, ?)),
            before AS (SELECT accepted FROM answer JOIN asked USING (request)),
            taken AS (
                UPDATE counter SET sold = sold + 1 FROM asked
                WHERE counter.sku = asked.sku AND sold < cap AND NOT EXISTS (SELECT FROM before)
                RETURNING counter.sku),
            placed AS (
                INSERT INTO order_line (order_id, sku, customer, units, status)
                SELECT request, taken.sku, customer, 1, 'WAITING' FROM asked JOIN taken USING (sku)
                RETURNING id),
            answered AS (
                INSERT INTO answer (request, accepted)
                SELECT request, EXISTS (SELECT FROM placed) FROM asked WHERE NOT EXISTS (SELECT FROM before))
            SELECT coalesce((SELECT accepted FROM before), EXISTS (SELECT FROM placed))
            """;

    /** One like any other. */
    public OneStatement() {}

    @Override
    public String name() {
        return "one statement (CTE)";
    }

    @Override
    public void setUp(Room room, List<String> skus, long cap) {
        Tables.create(room, skus, cap);
    }

    @Override
    public Till open(Room room, int connections) {
        return new StatementTill(room.pool(connections));
    }

    private record StatementTill(HikariDataSource connections) implements Till {

        @Override
        public boolean sell(String key, String sku, String customer) {
            return Work.on(connections, connection -> {
                try {
                    return sold(connection, key, sku, customer);
                } catch (SQLException e) {
                    if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                        throw e;
                    }
                    return sold(connection, key, sku, customer);
                }
            });
        }

        private static boolean sold(Connection connection, String key, String sku, String customer)
                throws SQLException {
            return Work.ask(connection, SELL, row -> row.getBoolean(1), key, sku, customer);
        }

        @Override
        public long counted(String sku) {
            return Tables.counted(connections, sku);
        }

        @Override
        public void close() {
            connections.close();
        }
    }
}
