package io.preorder4j.examples.benchmarks.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Statements without parameters, of which none is measured. */
public final class Script {

    private Script() {}

    /** Runs statements one after the other, each for itself. */
    public static void run(DataSource connections, String... statements) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that answers a query. */
    public static long number(DataSource connections, String query) {
        return Long.parseLong(text(connections, query));
    }

    /** The text that answers a query. */
    public static String text(DataSource connections, String query) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
