package io.preorder4j.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a question or of a row, told one after the other in the order in which the words have them. */
abstract class Parameters {

    private final String tenant;

    Parameters(String tenant) {
        this.tenant = tenant;
    }

    abstract void next(@Nullable String text) throws SQLException;

    abstract void next(@Nullable Long number) throws SQLException;

    final Parameters tenant() throws SQLException {
        return text(tenant);
    }

    final Parameters text(String text) throws SQLException {
        next(text);
        return this;
    }

    final Parameters optionalText(Optional<String> text) throws SQLException {
        next(text.orElse(null));
        return this;
    }

    /** A text to begin behind. Where there is none, it is the empty text: all others are behind that. */
    final Parameters after(Optional<String> text) throws SQLException {
        return text(text.orElse(""));
    }

    final Parameters number(long number) throws SQLException {
        next(number);
        return this;
    }

    final Parameters optionalNumber(Optional<Long> number) throws SQLException {
        next(number.orElse(null));
        return this;
    }

    final Parameters flag(boolean flag) throws SQLException {
        return number(flag ? 1 : 0);
    }

    final Parameters instant(Instant instant) throws SQLException {
        return number(Micros.of(instant));
    }

    final Parameters optionalInstant(Optional<Instant> instant) throws SQLException {
        return optionalNumber(instant.map(Micros::of));
    }

    /** A time to sort by. Where there is none, it is the last of all. */
    final Parameters instantOrLast(Optional<Instant> instant) throws SQLException {
        return number(instant.map(Micros::of).orElse(Long.MAX_VALUE));
    }

    /** Tells the values of one of many rows. */
    @FunctionalInterface
    interface RowBinding<T> {
        void bind(Parameters parameters, T row) throws SQLException;
    }
}
