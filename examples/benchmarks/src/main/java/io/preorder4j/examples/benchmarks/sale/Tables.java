package io.preorder4j.examples.benchmarks.sale;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import io.preorder4j.examples.benchmarks.database.Script;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The least that keeps the promise by hand: a counter a SKU, an order, and the answer to each key. No more indexes than the
 * promise needs.
 */
final class Tables {

    /**
     * Planned once a connection and not for each execution: what a team finds out when it looks where the time goes. The
     * statement with many parts was measured to sell up to twice as many a second so.
     */
    private static final String PLAN_ONCE = """
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET plan_cache_mode = force_generic_plan', current_database());
            END $$
            """;

    /** What the counter says, and what may be sold. */
    record Counter(long sold, long cap) {}

    private Tables() {}

    static void create(Room room, List<String> skus, long cap) {
        try (HikariDataSource connections = room.pool(1)) {
            String id = switch (room.kind()) {
                case POSTGRES -> "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY";
                case SQLITE -> "INTEGER PRIMARY KEY";
            };
            Script.run(
                    connections,
                    "CREATE TABLE counter (sku text PRIMARY KEY, cap bigint NOT NULL, sold bigint NOT NULL)",
                    "CREATE TABLE answer (request text PRIMARY KEY, accepted %s NOT NULL)"
                            .formatted(truth(room.kind())),
                    """
                    CREATE TABLE order_line (
                        id %s,
                        order_id text NOT NULL UNIQUE,
                        sku text NOT NULL,
                        customer text NOT NULL,
                        units bigint NOT NULL,
                        status text NOT NULL,
                        placed_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)
                    """.formatted(id));
            if (room.kind() == Kind.POSTGRES) {
                Script.run(connections, PLAN_ONCE);
            }
            Work.on(connections, connection -> {
                for (String sku : skus) {
                    Work.change(connection, "INSERT INTO counter (sku, cap, sold) VALUES (?, ?, 0)", sku, cap);
                }
                return skus;
            });
        }
    }

    static long counted(HikariDataSource connections, String sku) {
        return Work.on(
                connections,
                connection ->
                        Work.ask(connection, "SELECT sold FROM counter WHERE sku = ?", row -> row.getLong(1), sku));
    }

    static Counter counter(ResultSet row) throws SQLException {
        return new Counter(row.getLong(1), row.getLong(2));
    }

    private static String truth(Kind kind) {
        return switch (kind) {
            case POSTGRES -> "boolean";
            case SQLITE -> "INTEGER";
        };
    }
}
