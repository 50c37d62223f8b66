package io.preorder4j.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The values of a statement, bound one after the other in the order of its question marks. */
final class Parameters {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

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

    /** A set of pairs of texts, as one value. */
    <T> Parameters pairs(Collection<T> all, Function<T, String> first, Function<T, String> second) throws SQLException {
        return text(JsonArray.ofPairs(all.stream(), first, second));
    }

    Parameters number(long number) throws SQLException {
        statement.setLong(++last, number);
        return this;
    }

    Parameters optionalNumber(OptionalLong number) throws SQLException {
        if (number.isPresent()) {
            return number(number.getAsLong());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }

    Parameters instant(Instant instant) throws SQLException {
        long micros = Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND);
        return number(Math.addExact(micros, instant.getNano() / NANOS_PER_MICRO));
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
