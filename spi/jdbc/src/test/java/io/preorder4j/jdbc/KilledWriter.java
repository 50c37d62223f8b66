package io.preorder4j.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that dies in the middle of a transaction. */
final class KilledWriter {

    /** How the process ends: as if by signal 9. */
    static final int KILLED = 137;

    private KilledWriter() {}

    /** Commits an offer, then adds another and dies. */
    public static void main(String... arguments) {
        JdbcStore store = storeAt(arguments[0]);
        String committed = SqliteTest.open(store, "COMMITTED");
        store.write(work -> {
            work.offers().add(List.of(SqliteTest.offer("HALF DONE AFTER " + committed)));
            Runtime.getRuntime().halt(KILLED);
            return work;
        });
    }

    /** The store at the URL of a server, or in a file. */
    static JdbcStore storeAt(String place) {
        if (place.startsWith("jdbc:postgresql:")) {
            PGSimpleDataSource server = new PGSimpleDataSource();
            server.setUrl(place);
            return JdbcStore.postgres(server);
        }
        return JdbcStore.sqlite(new SqliteFile(Path.of(place)).pool());
    }

    /** Runs such a process and waits for its end. */
    static int run(Class<?> process, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                process.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
