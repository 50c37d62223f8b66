package io.preorder4j.feed.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** A row, read by the names of its columns. */
record CsvRow(long line, Map<String, String> fields) {

    /** The text of a column, empty if the file doesn't have it. */
    String text(String column) {
        return fields.getOrDefault(column, "");
    }

    boolean isBlank(String column) {
        return text(column).isEmpty();
    }

    long number(String column) {
        try {
            return Long.parseLong(text(column));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no whole number", e);
        }
    }

    long numberOr(String column, long otherwise) {
        return isBlank(column) ? otherwise : number(column);
    }

    LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " is no day such as 2026-07-01", e);
        }
    }
}
