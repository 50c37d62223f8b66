package io.preorder4j.jdbc;

import java.nio.file.Path;
import java.util.List;

/** A process that dies in the middle of a transaction. */
final class KilledWriter {

    /** How the process ends: as if by signal 9. */
    static final int KILLED = 137;

    private KilledWriter() {}

    /** Commits an offer, then adds another and dies. */
    public static void main(String... arguments) {
        JdbcStore store = JdbcStore.sqlite(new SqliteFile(Path.of(arguments[0])).pool());
        String committed = SqliteTest.open(store, "COMMITTED");
        store.write(work -> {
            work.offers().add(List.of(SqliteTest.offer("HALF DONE AFTER " + committed)));
            Runtime.getRuntime().halt(KILLED);
            return work;
        });
    }
}
