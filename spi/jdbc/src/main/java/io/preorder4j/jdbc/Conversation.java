package io.preorder4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said to a database on one connection, and what it answers. To a database that takes many statements in one message, what
 * is told is sent with the next question, or at the end: then a command is two messages, and not a dozen.
 */
final class Conversation implements AutoCloseable {

    private final Connection connection;
    private final boolean manyAtOnce;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final List<Told> unsent = new ArrayList<>();
    private boolean begun;

    Conversation(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.manyAtOnce = dialect.takesManyAtOnce();
    }

    /** Begins with statements that are of no use if nothing follows. */
    static Conversation beginning(Connection connection, Dialect dialect, List<String> statements) throws SQLException {
        Conversation conversation = new Conversation(connection, dialect);
        for (String statement : statements) {
            conversation.tell(new Told(statement));
        }
        conversation.begun = !conversation.manyAtOnce;
        return conversation;
    }

    /**
     * A statement whose only answer is how many rows it changed.
     *
     * @param words the words
     * @param filling the values
     * @param changed hears how many rows it changed, sooner or later
     * @param awaited whether that may be a reason not to commit
     */
    record Told(String words, Filling filling, IntConsumer changed, boolean awaited) {

        /** Words without values, whose answer nobody needs. */
        Told(String words) {
            this(words, (statement, after) -> after, changed -> {}, false);
        }
    }

    /** The connection, which has heard all that was told. */
    Connection connection() throws SQLException {
        begun = true;
        send();
        return connection;
    }

    void tell(Told statement) throws SQLException {
        begun = true;
        unsent.add(statement);
        if (!manyAtOnce) {
            send();
        }
    }

    /** Asks, and reads the answer. The words may be several statements, of which one answers with rows. */
    <T> List<T> ask(String words, Filling filling, Row.Reader<T> reader) throws SQLException {
        begun = true;
        List<Told> before = taken();
        PreparedStatement statement = prepared(before, words);
        filling.fill(statement, fill(before, statement));
        boolean rows = hear(before, statement, statement.execute());
        while (!rows) {
            rows = statement.getMoreResults();
        }
        return read(statement, reader);
    }

    private static <T> List<T> read(PreparedStatement statement, Row.Reader<T> reader) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(new Row(result)));
            }
            return rows;
        }
    }

    /** Sends what was told. */
    void send() throws SQLException {
        if (!unsent.isEmpty()) {
            List<Told> told = taken();
            PreparedStatement statement = prepared(told, "");
            fill(told, statement);
            hear(told, statement, statement.execute());
        }
    }

    /** Sends what was told, and then these words: in the same message, unless somebody has to hear an answer first. */
    void end(String words) throws SQLException {
        if (unsent.stream().anyMatch(Told::awaited)) {
            send();
        }
        unsent.add(new Told(words));
        send();
    }

    /** Whether anything follows the beginning. */
    boolean hasBegun() {
        return begun;
    }

    /** Forgets what was not sent. */
    void breakOff() {
        unsent.clear();
    }

    private List<Told> taken() {
        List<Told> told = List.copyOf(unsent);
        unsent.clear();
        return told;
    }

    private PreparedStatement prepared(List<Told> told, String last) throws SQLException {
        Stream<String> words = told.stream().map(Told::words);
        return prepared(
                (last.isEmpty() ? words : Stream.concat(words, Stream.of(last))).collect(Collectors.joining(";\n")));
    }

    /** A statement to be used by itself, once all that was told is sent. */
    PreparedStatement prepared(String words) throws SQLException {
        PreparedStatement statement = prepared.get(words);
        if (statement == null) {
            statement = connection.prepareStatement(words);
            prepared.put(words, statement);
        }
        return statement;
    }

    private static int fill(List<Told> told, PreparedStatement statement) throws SQLException {
        int last = 0;
        for (Told one : told) {
            last = one.filling().fill(statement, last);
        }
        return last;
    }

    /** Hears the answers to what was told, and whether those behind begin with rows. */
    private static boolean hear(List<Told> told, PreparedStatement statement, boolean firstIsRows) throws SQLException {
        boolean rows = firstIsRows;
        for (Told one : told) {
            one.changed().accept(rows ? 0 : Math.max(0, statement.getUpdateCount()));
            rows = statement.getMoreResults();
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
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
}
