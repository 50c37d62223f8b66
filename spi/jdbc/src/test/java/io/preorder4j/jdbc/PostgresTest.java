package io.preorder4j.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Empty tables for every test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class PostgresTest {

    PostgresSchema schema;
    JdbcStore store;

    @BeforeEach
    final void takeTables() {
        schema = PostgresServer.schema();
        store = JdbcStore.postgres(schema.pool());
    }

    @AfterEach
    final void close() {
        schema.close();
    }

    static <R> R inAnotherThread(Supplier<R> task) {
        return begun(task).join();
    }

    /** Begins something in a thread of its own, which may wait for as long as it has to. */
    static <R> CompletableFuture<R> begun(Supplier<R> task) {
        return CompletableFuture.supplyAsync(task, work -> {
            Thread thread = new Thread(work, "beside");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Begins something in another thread, and waits until it waits for a lock. */
    final <R> CompletableFuture<R> blocked(Supplier<R> task) {
        List<String> before = waiting();
        CompletableFuture<R> begun = begun(task);
        while (waiting().equals(before)) {
            if (begun.isDone()) {
                throw new AssertionError("it did not wait, and came to " + begun.join());
            }
            Thread.onSpinWait();
        }
        return begun;
    }

    private List<String> waiting() {
        try {
            return schema.ask("""
                    SELECT pid FROM pg_locks
                    WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        OR NOT granted AND locktype = 'transactionid'
                    ORDER BY pid
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
