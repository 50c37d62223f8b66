package io.preorder4j.jdbc;

import io.preorder4j.spi.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Stores in files of their own, which are gone when a test is over. */
final class SqliteFiles implements AutoCloseable {

    private final List<Path> paths = new ArrayList<>();
    private final List<SqliteFile> files = new ArrayList<>();

    Store newStore() {
        return newStore(newFile());
    }

    /** A store whose transactions are those of a host with plain JDBC. */
    Store newHostedStore() {
        SqliteFile file = newFile();
        return new Hosted(
                newStore(file), file.pool(), Connection.TRANSACTION_SERIALIZABLE, Connection.TRANSACTION_SERIALIZABLE);
    }

    private static JdbcStore newStore(SqliteFile file) {
        JdbcStore store = JdbcStore.sqlite(file.pool());
        store.createSchema();
        return store;
    }

    private SqliteFile newFile() {
        Path path = newPath();
        paths.add(path);
        SqliteFile file = new SqliteFile(path);
        files.add(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        files.forEach(SqliteFile::close);
        files.clear();
        for (Path path : paths) {
            Files.delete(path);
        }
        paths.clear();
    }

    private static Path newPath() {
        try {
            return Files.createTempFile("preorders", ".db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
