package io.preorder4j.jdbc;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Forgetting, archiving and deleting in a file, with processes that are killed. */
class SqliteHousekeepingTest extends HousekeepingTest {

    @TempDir
    Path directory;

    @Override
    TestDatabase newDatabase() {
        return new SqliteFile(directory.resolve("store.db"));
    }

    @Override
    String place() {
        return directory.resolve("store.db").toString();
    }
}
