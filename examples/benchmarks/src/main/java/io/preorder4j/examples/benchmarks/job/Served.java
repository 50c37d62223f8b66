package io.preorder4j.examples.benchmarks.job;

import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.database.Script;
import javax.sql.DataSource;

/**
 * Makes a shop that has been open for long of one in which all wait: the oldest are dispatched, and those behind them have
 * their goods. It is written by hand, as nobody waits for a million commands to dispatch; who looks at the tab sees no difference.
 */
final class Served {

    private static final String FIRST_BEHIND =
            "(SELECT sequence FROM preorder4j_preorder WHERE tenant = 'default' ORDER BY sequence LIMIT 1 OFFSET %d)";

    private Served() {}

    /** Dispatches 90 in 100, and gives goods to 5 more. */
    static void mostOf(DataSource connections, Kind kind, int many) {
        String waiting = FIRST_BEHIND.formatted(many / 100 * 95);
        Script.run(
                connections,
                "UPDATE preorder4j_preorder SET waiting = 0, dispatched = 1 WHERE waiting = 1 AND sequence < "
                        + FIRST_BEHIND.formatted(many / 100 * 90),
                "UPDATE preorder4j_preorder SET waiting = 0, allocated = 1 WHERE waiting = 1 AND sequence < " + waiting,
                "DELETE FROM preorder4j_backlog WHERE sequence < " + waiting,
                "INSERT INTO preorder4j_recallable SELECT tenant, sku, rank, sequence, order_id, line_id, 1"
                        + " FROM preorder4j_preorder WHERE allocated = 1");
        if (kind == Kind.POSTGRES) {
            Script.run(connections, "VACUUM (ANALYZE)", "CHECKPOINT");
        }
    }
}
