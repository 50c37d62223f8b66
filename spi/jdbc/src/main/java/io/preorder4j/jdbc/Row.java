package io.preorder4j.jdbc;

import io.preorder4j.spi.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A row of a result, read column by column in the order of its query. */
final class Row {

    private final ResultSet result;
    private int last;

    Row(ResultSet result) {
        this.result = result;
    }

    String text() throws SQLException {
        return optionalText().orElseThrow(() -> new StoreException("column " + last + " is empty", null));
    }

    Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(result.getString(++last));
    }

    long number() throws SQLException {
        return result.getLong(++last);
    }

    Optional<Long> optionalNumber() throws SQLException {
        long number = number();
        return result.wasNull() ? Optional.empty() : Optional.of(number);
    }

    boolean flag() throws SQLException {
        return number() == 1;
    }

    Instant instant() throws SQLException {
        return Micros.instant(number());
    }

    Optional<Instant> optionalInstant() throws SQLException {
        return optionalNumber().map(Micros::instant);
    }

    /** A time to sort by. The last of all stands for none. */
    Optional<Instant> instantUnlessLast() throws SQLException {
        long micros = number();
        return micros == Long.MAX_VALUE ? Optional.empty() : Optional.of(Micros.instant(micros));
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
