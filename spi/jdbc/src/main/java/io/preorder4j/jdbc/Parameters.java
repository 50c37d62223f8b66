package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The values of a statement, bound one after the other in the order of its question marks. */
final class Parameters {

    private final PreparedStatement statement;
    private final String tenant;
    private int last;

    Parameters(PreparedStatement statement, String tenant) {
        this.statement = statement;
        this.tenant = tenant;
    }

    Parameters tenant() throws SQLException {
        return text(tenant);
    }

    Parameters text(String text) throws SQLException {
        statement.setString(++last, text);
        return this;
    }

    Parameters optionalText(Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            return text(text.get());
        }
        statement.setNull(++last, Types.VARCHAR);
        return this;
    }

    /** A text to begin behind. Where there is none, it is the empty text: all others are behind that. */
    Parameters after(Optional<String> text) throws SQLException {
        return text(text.orElse(""));
    }

    /** A set of texts, as one value. */
    <T> Parameters texts(Collection<T> all, Function<T, String> text) throws SQLException {
        return text(JsonArray.of(all.stream().map(text)));
    }

    /** A set of numbers, as one value. */
    <T> Parameters numbers(Collection<T> all, ToLongFunction<T> number) throws SQLException {
        return text(JsonArray.of(all.stream().mapToLong(number)));
    }

    /** A set of pairs of texts, as one value. */
    <T> Parameters pairs(Collection<T> all, Function<T, String> first, Function<T, String> second) throws SQLException {
        return text(JsonArray.ofPairs(all.stream(), first, second));
    }

    Parameters number(long number) throws SQLException {
        statement.setLong(++last, number);
        return this;
    }

    Parameters optionalNumber(Optional<Long> number) throws SQLException {
        if (number.isPresent()) {
            return number(number.get());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }

    Parameters flag(boolean flag) throws SQLException {
        return number(flag ? 1 : 0);
    }

    Parameters instant(Instant instant) throws SQLException {
        return number(Micros.of(instant));
    }

    Parameters optionalInstant(Optional<Instant> instant) throws SQLException {
        return optionalNumber(instant.map(Micros::of));
    }

    /** A time to sort by. Where there is none, it is the last of all. */
    Parameters instantOrLast(Optional<Instant> instant) throws SQLException {
        return number(instant.map(Micros::of).orElse(Long.MAX_VALUE));
    }

    /** Binds the values of one question. */
    @FunctionalInterface
    interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Binds the values of one of many rows. */
    @FunctionalInterface
    interface RowBinding<T> {
        void bind(Parameters parameters, T row) throws SQLException;
    }
}
