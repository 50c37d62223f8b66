package io.preorder4j.examples.benchmarks.sale;

import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Room;
import java.util.List;

/** A way to sell, which can be set up in any room of the databases that it knows. */
public interface Seller {

    /** Its name, for a person to read. */
    String name();

    /** Makes the tables and offers the SKUs, each with the same cap. */
    void setUp(Room room, List<String> skus, long cap);

    /** A till in a room that is set up, with so many connections at most. */
    Till open(Room room, int connections);

    /** Who sells by hand in a database, the plainest way first. */
    static List<Seller> byHand(Kind kind) {
        return switch (kind) {
            case POSTGRES -> List.of(new LockTheCounter(), new OneStatement());
            case SQLITE -> List.of(new OneTransactionEach());
        };
    }
}
