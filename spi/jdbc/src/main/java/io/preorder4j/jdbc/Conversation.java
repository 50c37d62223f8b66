package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said to a database on one connection, and what it answers. To a database that takes many statements in one message, what
 * is said is sent when an answer is needed, or at the end: then a command is two messages, and not a dozen.
 */
final class Conversation implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatements statements;
    private final boolean manyAtOnce;
    private final List<Said> unsent = new ArrayList<>();
    private boolean begun;

    Conversation(Connection connection, PreparedStatements statements, Dialect dialect) {
        this.connection = connection;
        this.statements = statements;
        this.manyAtOnce = dialect.takesManyAtOnce();
    }

    /** Begins with statements that are of no use if nothing follows. */
    static Conversation beginning(
            Connection connection, PreparedStatements statements, Dialect dialect, List<String> beginning)
            throws SQLException {
        Conversation conversation = new Conversation(connection, statements, dialect);
        for (String statement : beginning) {
            conversation.say(new Said(statement));
        }
        conversation.begun = !conversation.manyAtOnce;
        return conversation;
    }

    /**
     * What is said at one go: a statement, or several of ours that belong together.
     *
     * @param words the words
     * @param filling the values
     * @param hearing hears the answer, sooner or later
     */
    record Said(String words, Filling filling, Hearing hearing) {

        /** Words without values, whose answer nobody needs. */
        Said(String words) {
            this(words, (statement, after) -> after, new Hearing() {});
        }

        /** Each statement is answered. */
        private int answers() {
            return 1 + (int) words.chars().filter(character -> character == ';').count();
        }
    }

    /** The connection, which has heard all that was said. */
    Connection connection() throws SQLException {
        begun = true;
        send();
        return connection;
    }

    void say(Said statement) throws SQLException {
        begun = true;
        unsent.add(statement);
        if (!manyAtOnce) {
            send();
        }
    }

    /** Sends what was said, and hears the answers. */
    void send() throws SQLException {
        if (unsent.isEmpty()) {
            return;
        }
        List<Said> all = List.copyOf(unsent);
        unsent.clear();
        PreparedStatement statement = prepared(all.stream().map(Said::words).collect(Collectors.joining(";\n")));
        int last = 0;
        for (Said one : all) {
            last = one.filling().fill(statement, last);
        }
        boolean rows = statement.execute();
        for (Said one : all) {
            for (int answer = 0; answer < one.answers(); answer++) {
                hear(one.hearing(), statement, rows);
                rows = statement.getMoreResults();
            }
        }
    }

    private static void hear(Hearing hearing, PreparedStatement statement, boolean rows) throws SQLException {
        if (rows) {
            try (ResultSet result = statement.getResultSet()) {
                hearing.rows(result);
            }
        } else {
            hearing.changed(Math.max(0, statement.getUpdateCount()));
        }
    }

    /** Sends what was said, and then these words: in the same message, unless somebody has to hear an answer first. */
    void end(String words) throws SQLException {
        if (unsent.stream().anyMatch(said -> said.hearing().isAwaited())) {
            send();
        }
        unsent.add(new Said(words));
        send();
    }

    /** Whether anything follows the beginning. */
    boolean hasBegun() {
        return begun;
    }

    /** Forgets what was not sent, and what may be in the middle of its answer. */
    void breakOff() throws SQLException {
        unsent.clear();
        statements.forget();
    }

    /** A statement to be used by itself, once all that was said is sent. */
    PreparedStatement prepared(String words) throws SQLException {
        return statements.of(words);
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }

    /** Binds the values of a statement. */
    @FunctionalInterface
    interface Filling {

        /**
         * Binds values.
         *
         * @param after the position behind which to begin
         * @return the position of the last one
         */
        int fill(PreparedStatement statement, int after) throws SQLException;
    }

    /** Hears an answer. */
    interface Hearing {

        /** Hears how many rows were changed. */
        default void changed(int count) {}

        /** Hears which rows answer a question. */
        default void rows(ResultSet result) throws SQLException {}

        /** Whether the answer may be a reason not to commit. */
        default boolean isAwaited() {
            return false;
        }
    }
}
