package io.preorder4j.examples.replay.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** One row of a table. Fields are read by the name of their column; one that is not what was asked for is bad input. */
public final class Row {

    /** The most units that a quantity, a cap or a limit may state. */
    public static final long MOST_UNITS = 1_000_000_000;

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST_INSTANT = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59Z");

    private final String file;
    private final long line;
    private final long number;
    private final List<String> columns;
    private final List<String> fields;

    Row(String file, long line, long number, List<String> columns, List<String> fields) {
        this.file = file;
        this.line = line;
        this.number = number;
        this.columns = columns;
        this.fields = fields;
    }

    /** The number of this row in its table: the first one after the header is 1. */
    public long number() {
        return number;
    }

    /** The line of the file on which this row starts: the header's is 1. */
    public long line() {
        return line;
    }

    /** An identifier: 1 to 64 characters that neither begin nor end with white space. */
    public String id(String column) {
        return checkedId(column, text(column));
    }

    /** Identifiers separated by a space, sorted; none where the field is empty. */
    public SortedSet<String> ids(String column) {
        SortedSet<String> ids = new TreeSet<>();
        String text = text(column);
        if (!text.isEmpty()) {
            for (String id : text.split(" ", -1)) {
                ids.add(checkedId(column, id));
            }
        }
        return Collections.unmodifiableSortedSet(ids);
    }

    /** Text of at most 200 characters, which may be empty. */
    public String text(String column) {
        String text = fields.get(columns.indexOf(column));
        if (text.length() > LONGEST_TEXT) {
            throw bad(column, "is longer than " + LONGEST_TEXT + " characters: " + Shown.of(text));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw bad(column, "has a control character in it: " + Shown.of(text));
        }
        return text;
    }

    /** The position of a line in its order, from 1 on. */
    public int position(String column) {
        return (int) number(column, 1, Integer.MAX_VALUE);
    }

    /** A number of units, at least one. */
    public long units(String column) {
        return number(column, 1, MOST_UNITS);
    }

    /** A number of units, at least one; or none where the field is empty. */
    public OptionalLong unitsOrNone(String column) {
        return text(column).isEmpty() ? OptionalLong.empty() : OptionalLong.of(units(column));
    }

    /** A number of units taken away, so below zero. */
    public long lostUnits(String column) {
        return number(column, -MOST_UNITS, -1);
    }

    /** A day, such as 2010-12-20. */
    public LocalDate day(String column) {
        return within(column, FIRST_DAY, LAST_DAY, parsed(column, "a day like 2010-12-20", LocalDate::parse));
    }

    /** An instant, such as 2010-12-01T08:26:00Z. */
    public Instant instant(String column) {
        return within(
                column,
                FIRST_INSTANT,
                LAST_INSTANT,
                parsed(column, "an instant like 2010-12-01T08:26:00Z", Instant::parse));
    }

    /** The error to throw for a field of this row. */
    public BadInputException bad(String column, String what) {
        return new BadInputException(where(file, line, columns.indexOf(column) + 1, column), what);
    }

    static String where(String file, long line, int column, String name) {
        return "%s, line %d, column %d (%s)".formatted(file, line, column, name);
    }

    private String checkedId(String column, String id) {
        if (id.isEmpty()) {
            throw bad(column, "is missing");
        }
        if (id.length() > LONGEST_ID) {
            throw bad(column, "is longer than " + LONGEST_ID + " characters: " + Shown.of(id));
        }
        if (!id.equals(id.strip())) {
            throw bad(column, "begins or ends with white space: " + Shown.of(id));
        }
        return id;
    }

    private long number(String column, long least, long most) {
        return within(column, least, most, parsed(column, "a whole number", Long::valueOf));
    }

    private <T> T parsed(String column, String wanted, Function<String, T> parser) {
        String text = text(column);
        try {
            return parser.apply(text);
        } catch (NumberFormatException | DateTimeException e) {
            throw bad(column, "must be " + wanted + ", but is " + Shown.of(text));
        }
    }

    private <T extends Comparable<? super T>> T within(String column, T least, T most, T value) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw bad(column, "must be from %s to %s, but is %s".formatted(least, most, value));
        }
        return value;
    }
}
