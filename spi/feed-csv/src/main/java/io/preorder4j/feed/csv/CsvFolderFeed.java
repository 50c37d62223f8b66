package io.preorder4j.feed.csv;

import io.preorder4j.feed.FeedItem;
import io.preorder4j.feed.FeedPage;
import io.preorder4j.feed.InventoryFeed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads CSV files that other systems drop into a folder.
 *
 * <p><b>Dropping.</b> A file is written elsewhere on the same file system, or under another name, and then renamed to a name
 * that ends in {@code .csv}: from then on it is complete and does not change. Files are read in the order of their names.
 * Names that begin with a dot are left alone.
 *
 * <p><b>Format.</b> RFC 4180 in UTF-8, with or without a byte order mark, fields of at most 65,536 characters, and a header.
 * The header tells the kind; its columns may stand in any order.
 *
 * <table>
 * <caption>Kinds of files</caption>
 * <tr><th>columns</th><th>a row is</th></tr>
 * <tr><td>{@code supply, sku, units, expected_on}</td><td>a supply as it is known now: how many units will have come in all,
 *     and on which day, such as {@code 2026-07-01}. With 0 units it is called off, and {@code sku} and {@code expected_on}
 *     may be empty.</td></tr>
 * <tr><td>{@code receipt, sku, accepted}, and if wanted {@code rejected}, {@code supply}</td><td>a line of a goods receipt;
 *     1 to 1000 rows of one receipt stand one after the other and are booked together.</td></tr>
 * <tr><td>{@code reversed_receipt}</td><td>a receipt that is taken back.</td></tr>
 * <tr><td>{@code adjustment, sku, units, reason}</td><td>a correction of a count; fewer units are negative.</td></tr>
 * </table>
 *
 * <p><b>What becomes of a file.</b> It is read to its end before any row of it counts. If a row is bad, none counts: the file
 * goes to {@code failed}, with a file {@code NAME.csv.reason} beside it that tells the line and what is wrong with it. Otherwise its
 * rows are given as items, and when all of them are saved it goes to {@code done}; what the library cannot use then, such as
 * a reversal of an unknown receipt, is kept aside by the {@link io.preorder4j.feed.FeedReader}. A file whose name is taken
 * there gets a number. Links are never followed; they fail. After a kill anywhere, nothing counts twice, and a file that was
 * done is moved.
 *
 * <p>Files are streamed: a long one takes no more memory than a short one. Thread-safe.
 */
public final class CsvFolderFeed implements InventoryFeed, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CsvFolderFeed.class);

    private final DropFolder folder;
    private Optional<Reading> reading = Optional.empty();

    /**
     * Reads a folder.
     *
     * @param folder the folder into which files are dropped; {@code done} and {@code failed} are made in it when they are
     *     needed
     */
    public CsvFolderFeed(Path folder) {
        this.folder = new DropFolder(folder);
    }

    @Override
    public synchronized FeedPage pull(Optional<String> cursor, int limit) {
        Optional<DropCursor> at = cursor.map(DropCursor::parse);
        at.filter(DropCursor::whole).flatMap(this::file).ifPresent(folder::done);
        return at.filter(drop -> !drop.whole())
                .flatMap(this::going)
                .or(this::nextFile)
                .map(file -> page(file, limit))
                .orElseGet(() -> new FeedPage(List.of(), cursor, false));
    }

    /** Closes the file that is being read, if one is. It is opened again when the feed is asked again. */
    @Override
    public synchronized void close() {
        reading.ifPresent(file -> file.drop.close());
        reading = Optional.empty();
    }

    /** The file that a cursor is about, if it is still there with the same bytes. */
    private Optional<Path> file(DropCursor cursor) {
        return folder.files().stream()
                .filter(file -> DropFolder.name(file).equals(cursor.name()))
                .filter(file -> isUsable(file) && DropFolder.digest(file).equals(cursor.digest()))
                .findFirst();
    }

    private static boolean isUsable(Path file) {
        try {
            DropFolder.check(file);
            return true;
        } catch (BadFileException e) {
            return false;
        }
    }

    /** The file that a cursor is in the middle of. */
    private Optional<Reading> going(DropCursor cursor) {
        if (reading.filter(file -> file.cursor().equals(cursor)).isPresent()) {
            return reading;
        }
        close();
        return file(cursor).map(file -> {
            Reading again = new Reading(DropFolder.name(file), cursor.digest(), CsvDrop.open(file));
            while (again.given < cursor.given()) {
                again.next();
            }
            return again;
        });
    }

    /** The first file that can be read to its end. Those before it have failed. */
    private Optional<Reading> nextFile() {
        close();
        for (Path file : folder.files()) {
            try {
                DropFolder.check(file);
                String digest = DropFolder.digest(file);
                readToTheEnd(file);
                return Optional.of(new Reading(DropFolder.name(file), digest, CsvDrop.open(file)));
            } catch (BadFileException e) {
                LOG.warn("a file has failed: {}", e.getMessage());
                folder.failed(file, String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static void readToTheEnd(Path file) {
        try (CsvDrop drop = CsvDrop.open(file)) {
            drop.forEachRemaining(item -> {});
        }
    }

    /** There is always more: when the last page is saved, the file is done. */
    private FeedPage page(Reading file, int limit) {
        reading = Optional.of(file);
        List<FeedItem> items = new ArrayList<>();
        while (items.size() < limit && file.drop.hasNext()) {
            items.add(file.next());
        }
        DropCursor cursor = file.cursor();
        if (cursor.whole()) {
            close();
        }
        return new FeedPage(items, Optional.of(cursor.text()), true);
    }

    /** A file in the middle of being given. */
    private static final class Reading {

        private final String name;
        private final String digest;
        private final CsvDrop drop;
        private long given;

        Reading(String name, String digest, CsvDrop drop) {
            this.name = name;
            this.digest = digest;
            this.drop = drop;
        }

        FeedItem next() {
            given++;
            return drop.next();
        }

        DropCursor cursor() {
            return new DropCursor(!drop.hasNext(), given, digest, name);
        }
    }
}
