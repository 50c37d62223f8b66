package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Values bound to the question marks of a statement. Some may be sets; how a set comes in, the dialect knows. */
final class StatementParameters extends Parameters {

    private final PreparedStatement statement;
    private final Sets sets;
    private int last;

    /**
     * Binds the first value behind a position.
     *
     * @param after the position, 0 for the first of all
     */
    StatementParameters(PreparedStatement statement, Sets sets, String tenant, int after) {
        super(tenant);
        this.statement = statement;
        this.sets = sets;
        this.last = after;
    }

    /** The position of the last value. */
    int last() {
        return last;
    }

    @Override
    void next(@Nullable String text) throws SQLException {
        statement.setString(++last, text);
    }

    @Override
    void next(@Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(++last, Types.BIGINT);
        } else {
            statement.setLong(++last, number);
        }
    }

    <T> StatementParameters texts(Collection<T> all, Function<T, String> text) throws SQLException {
        last = sets.bindTexts(statement, last, all.stream().map(text));
        return this;
    }

    <T> StatementParameters numbers(Collection<T> all, ToLongFunction<T> number) throws SQLException {
        last = sets.bindNumbers(statement, last, all.stream().mapToLong(number));
        return this;
    }

    <T> StatementParameters pairs(Collection<T> all, Function<T, String> first, Function<T, String> second)
            throws SQLException {
        last = sets.bindPairs(statement, last, all, first, second);
        return this;
    }

    /** Binds the values of one question. */
    @FunctionalInterface
    interface Binding {
        void bind(StatementParameters parameters) throws SQLException;
    }
}
