package io.preorder4j.jdbc;

import static io.preorder4j.jdbc.SqliteTest.open;
import static io.preorder4j.jdbc.SqliteTest.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CommandKey;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.StoreException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joining a transaction in SQLite, where one writes and the others wait. */
class SqliteJoiningTest extends JoiningTest {

    @TempDir
    Path directory;

    @Override
    TestDatabase newDatabase() {
        return new SqliteFile(directory.resolve("store.db"));
    }

    @Test
    void who_joins_to_write_has_locked_the_database_before_the_first_question() throws Exception {
        JdbcStore twin = database.store(database.pool(), SHORT);
        try (Connection connection = begun()) {
            store.joining(connection).write(work -> {
                assertThatThrownBy(() -> inAnotherThread(() -> open(twin, "A")))
                        .hasCauseInstanceOf(ContentionException.class);
                return work;
            });
            connection.commit();
        }
        assertThat(open(twin, "A")).isEqualTo("A");
    }

    @Test
    void a_transaction_that_has_read_what_was_changed_since_loses_the_race_and_is_tried_once() throws Exception {
        try (Connection connection = begun()) {
            assertThat(orders(connection)).isEmpty();
            place(preOrders, new CommandKey("checkout-1000"), "1000", 1);

            assertThatThrownBy(() -> place(within(connection), CHECKOUT, "1001", 2))
                    .isInstanceOf(ContentionException.class);

            connection.rollback();
            assertThat(place(within(connection), CHECKOUT, "1001", 2).repeated())
                    .isFalse();
            connection.commit();
        }
        assertThat(preOrders.tally(RECORD).orElseThrow().active()).isEqualTo(3);
    }

    @Test
    void a_writer_of_this_process_that_waits_does_not_keep_a_joined_transaction_from_its_end() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        JdbcStore shared = database.store(announcing(waiting), LONG);
        try (Connection connection = begun()) {
            Store joined = shared.joining(connection);
            open(joined, "A");
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> open(shared, "B"));
            waiting.await(); // it has its turn among the writers of this process, and not yet the database

            open(joined, "C");
            connection.commit();

            assertThat(other.join()).isEqualTo("B");
        }
        assertThat(opened(store)).containsExactly("A", "B", "C", "LP-1977");
    }

    @Test
    void a_connection_that_may_lose_commits_is_refused() throws Exception {
        try (Connection connection = database.connect()) {
            execute(connection, "PRAGMA synchronous = NORMAL");
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> open(store.joining(connection), "A"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("synchronous=1");
        }
    }

    /** The pool, which tells when somebody takes a connection. */
    private DataSource announcing(CountDownLatch taken) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    taken.countDown();
                    return database.pool().getConnection();
                });
    }
}
