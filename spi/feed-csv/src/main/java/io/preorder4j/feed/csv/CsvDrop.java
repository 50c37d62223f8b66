package io.preorder4j.feed.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.feed.FeedItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A file that was dropped, read row by row: a long one takes no more memory than a short one. */
final class CsvDrop implements Iterator<FeedItem>, AutoCloseable {

    /** The longest field. */
    private static final int MAX_FIELD = 65_536;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final FileKind kind;
    private Optional<CsvRow> next;
    private long line;

    private CsvDrop(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        this.header =
                record().map(CsvRecord::getFields).orElseThrow(() -> BadFileException.at(1, "there is no header"));
        this.kind = FileKind.of(header);
        this.next = row();
    }

    /**
     * Opens a file.
     *
     * @throws BadFileException if its header cannot be used
     * @throws UncheckedIOException if it cannot be read
     */
    static CsvDrop open(Path file) {
        try {
            // Made with a decoder, the reader refuses malformed UTF-8; made with a charset, it would replace it.
            Reader text = withoutMark(new BufferedReader(new InputStreamReader(
                    Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), StandardCharsets.UTF_8.newDecoder())));
            return over(CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(MAX_FIELD)
                    .ofCsvRecord(text));
        } catch (CharacterCodingException e) {
            throw notCsv(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvDrop over(CsvReader<CsvRecord> reader) throws IOException {
        try {
            return new CsvDrop(reader);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public FeedItem next() {
        CsvRow first = next.orElseThrow(NoSuchElementException::new);
        List<CsvRow> rows = new ArrayList<>(List.of(first));
        next = row();
        while (next.filter(row -> kind.goTogether(first, row)).isPresent()) {
            rows.add(next.get());
            if (rows.size() > GoodsReceipt.MAX_LINES) {
                throw BadFileException.at(
                        first.line(), "the receipt has more than " + GoodsReceipt.MAX_LINES + " lines");
            }
            next = row();
        }
        try {
            return kind.item(rows);
        } catch (IllegalArgumentException e) {
            throw BadFileException.at(first.line(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<CsvRow> row() {
        return record().map(this::row);
    }

    private CsvRow row(CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            throw BadFileException.at(line, record.getFieldCount() + " fields under a header of " + header.size());
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), record.getField(i));
        }
        return new CsvRow(line, fields);
    }

    private Optional<CsvRecord> record() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return Optional.of(record);
        } catch (CsvParseException e) {
            throw notCsv(line + 1);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notCsv(line + 1);
            }
            throw e;
        }
    }

    private static BadFileException notCsv(long line) {
        return BadFileException.at(line, "this or what follows is no CSV in UTF-8");
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first != -1 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
