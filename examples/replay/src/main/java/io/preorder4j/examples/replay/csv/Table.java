package io.preorder4j.examples.replay.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A CSV file in UTF-8 whose first row names its columns: exactly the ones expected, in their order. */
public final class Table {

    private final CsvFile file;
    private final List<String> columns;

    private Table(CsvFile file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** The table in a file with these columns. */
    public static Table of(CsvFile file, String... columns) {
        return new Table(file, List.of(columns));
    }

    /**
     * Every row of the table, in the order of the file.
     *
     * @param digest is updated with the bytes of the file, unzipped
     * @param reading makes of a row what the caller wants
     * @throws BadInputException if there is no such file, or it cannot be read to its end as a table of these columns
     */
    public <T> List<T> read(MessageDigest digest, Function<Row, T> reading) {
        Position position = new Position();
        try (var bytes = new DigestInputStream(file.open(), digest);
                // Made with a decoder, the reader refuses malformed UTF-8; made with a charset, it would replace it.
                var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
                var records = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            return read(records.iterator(), position, reading);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new BadInputException(
                    "%s, after line %d".formatted(file, position.line), "cannot be read as CSV in UTF-8: " + reason(e));
        }
    }

    private <T> List<T> read(Iterator<CsvRecord> records, Position position, Function<Row, T> reading) {
        requireHeader(records.hasNext() ? position.at(records.next()).getFields() : List.of());
        List<T> rows = new ArrayList<>();
        while (records.hasNext()) {
            CsvRecord record = position.at(records.next());
            requireEveryField(record);
            rows.add(reading.apply(
                    new Row(file.toString(), position.line, rows.size() + 1, columns, record.getFields())));
        }
        return rows;
    }

    private void requireHeader(List<String> header) {
        for (int i = 0; i < columns.size(); i++) {
            if (i >= header.size()) {
                throw new BadInputException(
                        Row.where(file.toString(), 1, i + 1, columns.get(i)), "the header lacks it");
            }
            if (!header.get(i).equals(columns.get(i))) {
                throw new BadInputException(
                        Row.where(file.toString(), 1, i + 1, columns.get(i)),
                        "the header has " + Shown.of(header.get(i)) + " in its place");
            }
        }
        if (header.size() > columns.size()) {
            throw new BadInputException(
                    "%s, line 1, column %d".formatted(file, columns.size() + 1),
                    "the header has a column too many: " + Shown.of(header.get(columns.size())));
        }
    }

    private void requireEveryField(CsvRecord record) {
        int fields = record.getFieldCount();
        if (fields < columns.size()) {
            throw new BadInputException(
                    Row.where(file.toString(), record.getStartingLineNumber(), fields + 1, columns.get(fields)),
                    "is missing: the row has %d fields instead of %d".formatted(fields, columns.size()));
        }
        if (fields > columns.size()) {
            throw new BadInputException(
                    "%s, line %d, column %d".formatted(file, record.getStartingLineNumber(), columns.size() + 1),
                    "is too many: the row has %d fields instead of %d".formatted(fields, columns.size()));
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** How far reading has come: what an error can say when there is no row to point at. */
    private static final class Position {
        private long line;

        CsvRecord at(CsvRecord record) {
            line = record.getStartingLineNumber();
            return record;
        }
    }
}
