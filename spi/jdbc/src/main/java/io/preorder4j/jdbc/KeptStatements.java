package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Statements that stay prepared as long as their connection is open, for drivers that prepare them anew each time: SQLite was
 * measured to take nine tenths of an order for that.
 *
 * <p>They belong to the connection behind the one that a pool lends, which is lent to one at a time. What was prepared on
 * connections that are closed by now is forgotten when another one comes. Where there is no pool, every connection is another
 * one, and nothing is gained or lost.
 */
final class KeptStatements {

    private final IdentityHashMap<Connection, PreparedStatements> kept = new IdentityHashMap<>();

    /** Those of the connection behind this one. */
    PreparedStatements of(Connection lent) throws SQLException {
        Connection connection = lent.isWrapperFor(Connection.class) ? lent.unwrap(Connection.class) : lent;
        synchronized (kept) {
            PreparedStatements statements = kept.get(connection);
            if (statements == null) {
                forgetClosed();
                statements = PreparedStatements.kept(connection);
                kept.put(connection, statements);
            }
            return statements;
        }
    }

    private void forgetClosed() throws SQLException {
        for (Connection connection : Set.copyOf(kept.keySet())) {
            if (connection.isClosed()) {
                kept.remove(connection);
            }
        }
    }
}
