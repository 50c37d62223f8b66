package io.preorder4j.examples.benchmarks.sale;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Room;
import java.util.List;

/**
 * What people write for SQLite: {@code BEGIN IMMEDIATE}, the decision, the rows, {@code COMMIT}. It is fair because all
 * threads share one connection, as SQLite has one writer: with more of them they would only wait in its busy handler.
 */
public final class OneTransactionEach implements Seller {

    /** One like any other. */
    public OneTransactionEach() {}

    @Override
    public String name() {
        return "one transaction each";
    }

    @Override
    public void setUp(Room room, List<String> skus, long cap) {
        Tables.create(room, skus, cap);
    }

    @Override
    public Till open(Room room, int connections) {
        return new OneWriter(room.pool(1));
    }

    private record OneWriter(HikariDataSource connections) implements Till {

        @Override
        public boolean sell(String key, String sku, String customer) {
            return Work.on(connections, connection -> {
                Work.execute(connection, "BEGIN IMMEDIATE");
                boolean accepted =
                        Ledger.sell(connection, "SELECT sold, cap FROM counter WHERE sku = ?", key, sku, customer);
                Work.execute(connection, "COMMIT");
                return accepted;
            });
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
