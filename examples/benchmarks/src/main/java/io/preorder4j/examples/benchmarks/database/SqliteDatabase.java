package io.preorder4j.examples.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A folder of SQLite files. A room is one of them. */
final class SqliteDatabase implements Database {

    private static final String URL = "jdbc:sqlite:";
    private static final int PATIENCE_IN_MILLIS = 600_000;

    private final Path folder;
    private final boolean slowDisk;
    private int rooms;

    private SqliteDatabase(Path folder, boolean slowDisk) {
        this.folder = folder;
        this.slowDisk = slowDisk;
    }

    static SqliteDatabase start(boolean slowDisk) {
        try {
            return new SqliteDatabase(Files.createTempDirectory("benchmarks"), slowDisk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Write-ahead log and a wait for the disk at each commit, as the library sets them, and so for everybody. */
    static DataSource dataSource(String url, boolean slowDisk) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_IN_MILLIS);
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl(url);
        return slowDisk ? SlowCommits.of(dataSource) : dataSource;
    }

    @Override
    public Kind kind() {
        return Kind.SQLITE;
    }

    @Override
    public String description() {
        return "SQLite " + Script.text(dataSource(URL + ":memory:", false), "SELECT sqlite_version()")
                + ", journal_mode WAL, synchronous FULL" + (slowDisk ? ", 1 ms more for each commit" : "");
    }

    @Override
    public Room room() {
        rooms++;
        return new Room(Kind.SQLITE, URL + folder.resolve("room-" + rooms + ".db"), slowDisk);
    }

    /** The last connection that was closed has left all in the one file. */
    @Override
    public Room copyOf(Room room) {
        Room copy = room();
        try {
            Files.copy(file(room), file(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @Override
    public void clear(Room room) {
        for (String suffix : List.of("", "-wal", "-shm")) {
            delete(Path.of(file(room) + suffix));
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SqliteDatabase::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Room room) {
        return Path.of(room.url().substring(URL.length()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
