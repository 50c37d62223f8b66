package io.preorder4j.jdbc;

import io.preorder4j.spi.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

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

    OptionalLong optionalNumber() throws SQLException {
        long number = number();
        return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    Instant instant() throws SQLException {
        return Instant.EPOCH.plus(number(), ChronoUnit.MICROS);
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
