package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statements that were prepared on one connection, by their words. They are used by one thread at a time. */
final class PreparedStatements implements AutoCloseable {

    /** There are as many searches as there are ways to put conditions together: those that nobody asked for long make room. */
    private static final int MOST = 256;

    private final Connection connection;
    private final boolean kept;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(MOST, 0.75f, true);

    private PreparedStatements(Connection connection, boolean kept) {
        this.connection = connection;
        this.kept = kept;
    }

    /** For one transaction. */
    static PreparedStatements once(Connection connection) {
        return new PreparedStatements(connection, false);
    }

    /** For as long as the connection is open. */
    static PreparedStatements kept(Connection connection) {
        return new PreparedStatements(connection, true);
    }

    PreparedStatement of(String words) throws SQLException {
        PreparedStatement statement = statements.get(words);
        if (statement == null) {
            makeRoom();
            statement = connection.prepareStatement(words);
            statements.put(words, statement);
        }
        return statement;
    }

    private void makeRoom() throws SQLException {
        if (statements.size() == MOST) {
            Iterator<PreparedStatement> oldest = statements.values().iterator();
            PreparedStatement leaving = oldest.next();
            oldest.remove();
            leaving.close();
        }
    }

    /** Prepares all of them anew the next time: in the middle of what failed, a statement may still be going on. */
    void forget() throws SQLException {
        Iterator<PreparedStatement> all = statements.values().iterator();
        while (all.hasNext()) {
            PreparedStatement statement = all.next();
            all.remove();
            statement.close();
        }
    }

    /** Ends the transaction. */
    @Override
    public void close() throws SQLException {
        if (!kept) {
            forget();
        }
    }
}
