package io.preorder4j.examples.benchmarks.sale;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.examples.benchmarks.database.Room;
import java.util.List;

/**
 * What most teams write for PostgreSQL: {@code SELECT … FOR UPDATE} locks the counter of the SKU, the answer is decided and
 * written with the order, and the commit lets the next one go. It is fair because nothing is done under the lock that could
 * be done without: the key is claimed by the insert of the answer, not by a question before it, and every statement is
 * prepared on the server.
 */
public final class LockTheCounter implements Seller {

    /** One like any other. */
    public LockTheCounter() {}

    @Override
    public String name() {
        return "FOR UPDATE";
    }

    @Override
    public void setUp(Room room, List<String> skus, long cap) {
        Tables.create(room, skus, cap);
    }

    @Override
    public Till open(Room room, int connections) {
        return new LockingTill(room.pool(connections));
    }

    private record LockingTill(HikariDataSource connections) implements Till {

        @Override
        public boolean sell(String key, String sku, String customer) {
            return Work.on(connections, connection -> {
                connection.setAutoCommit(false);
                boolean accepted = Ledger.sell(
                        connection, "SELECT sold, cap FROM counter WHERE sku = ? FOR UPDATE", key, sku, customer);
                connection.commit();
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
