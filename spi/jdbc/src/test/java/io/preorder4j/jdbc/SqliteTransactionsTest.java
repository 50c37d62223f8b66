package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How a transaction begins, waits and ends. */
class SqliteTransactionsTest extends SqliteTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    // settings

    @Test
    void every_connection_is_durable_whatever_the_pool_thinks() throws Exception {
        try (Connection connection = file.connect()) {
            execute(connection, "PRAGMA synchronous = OFF");
            execute(connection, "PRAGMA busy_timeout = 1");
            JdbcStore careful = JdbcStore.sqlite(new OneConnection(connection).dataSource(), SHORT);

            open(careful, "A");

            assertThat(file.ask("PRAGMA journal_mode")).containsExactly("wal");
            assertThat(number(connection, "PRAGMA synchronous")).isEqualTo(2);
            assertThat(number(connection, "PRAGMA busy_timeout")).isEqualTo(SHORT.toMillis());
        }
    }

    // contention

    @Test
    void a_writer_gives_up_when_somebody_else_holds_the_lock() throws Exception {
        JdbcStore impatient = JdbcStore.sqlite(file.pool(), SHORT);
        try (Connection connection = file.connect()) {
            execute(connection, "BEGIN IMMEDIATE");

            assertThatThrownBy(() -> open(impatient, "A"))
                    .isInstanceOf(ContentionException.class)
                    .hasCauseInstanceOf(SQLException.class);

            execute(connection, "ROLLBACK");
        }
        assertThat(open(impatient, "A")).isEqualTo("A");
    }

    @Test
    void a_writer_gives_up_when_another_thread_writes_for_too_long() {
        JdbcStore impatient = JdbcStore.sqlite(file.pool(), SHORT);

        impatient.write(work -> {
            assertThatThrownBy(() -> inAnotherThread(() -> open(impatient, "A")))
                    .hasCauseInstanceOf(ContentionException.class);
            return work;
        });

        assertThat(opened(impatient)).isEmpty();
    }

    @Test
    void who_writes_has_locked_the_database_before_the_first_question() {
        JdbcStore twin = JdbcStore.sqlite(file.pool(), SHORT);

        store.write(work -> {
            assertThatThrownBy(() -> inAnotherThread(() -> open(twin, "A")))
                    .hasCauseInstanceOf(ContentionException.class);
            return work;
        });

        assertThat(opened(store)).isEmpty();
    }

    @Test
    void a_writer_that_is_interrupted_gives_up_and_stays_interrupted() {
        store.write(work -> {
            boolean stillInterrupted = inAnotherThread(() -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> open(store, "A")).isInstanceOf(ContentionException.class);
                return Thread.interrupted();
            });
            assertThat(stillInterrupted).isTrue();
            return work;
        });
    }

    @Test
    void a_reader_does_not_wait_for_a_writer() {
        open(store, "A");

        List<String> seen = store.write(work -> {
            work.offers().add(List.of(offer("B")));
            return inAnotherThread(() -> opened(store));
        });

        assertThat(seen).containsExactly("A");
        assertThat(opened(store)).containsExactly("A", "B");
    }

    @Test
    void a_writer_does_not_wait_for_a_reader() {
        List<String> seen = store.read(work -> {
            assertThat(work.offers().find(Set.of(new Sku("A")))).isEmpty();
            inAnotherThread(() -> open(store, "A"));
            return List.copyOf(work.offers().tallies(Set.of(new Sku("A"))).keySet().stream()
                    .map(Sku::value)
                    .toList());
        });

        assertThat(seen).isEmpty();
        assertThat(opened(store)).containsExactly("A");
    }

    // the end

    @Test
    void what_was_not_committed_is_gone_when_the_process_is_killed() throws Exception {

        assertThat(KilledWriter.run(KilledWriter.class, path().toString())).isEqualTo(KilledWriter.KILLED);

        assertThat(opened(store)).containsExactly("COMMITTED");
        assertThat(open(store, "NEXT")).isEqualTo("NEXT");
    }

    @Test
    void a_commit_whose_answer_is_lost_has_an_unknown_outcome() throws Exception {
        try (Connection connection = file.connect()) {
            OneConnection one = new OneConnection(connection);
            one.loseAnswer("COMMIT", new SQLException("the line went dead"));

            assertThatThrownBy(() -> open(JdbcStore.sqlite(one.dataSource()), "A"))
                    .isInstanceOf(OutcomeUnknownException.class);

            assertThat(opened(store)).containsExactly("A");
            assertGivenBackClean(one, connection, true);
        }
    }

    @Test
    void a_commit_that_fails_before_it_is_done_has_an_unknown_outcome_too() throws Exception {
        try (Connection connection = file.connect()) {
            OneConnection one = new OneConnection(connection);
            one.fail("COMMIT", new SQLException("the line was dead"));

            assertThatThrownBy(() -> open(JdbcStore.sqlite(one.dataSource()), "A"))
                    .isInstanceOf(OutcomeUnknownException.class);

            assertThat(opened(store)).isEmpty();
            assertGivenBackClean(one, connection, true);
        }
    }

    @Test
    void a_commit_that_finds_the_database_locked_is_a_lost_race() throws Exception {
        try (Connection connection = file.connect()) {
            OneConnection one = new OneConnection(connection);
            one.fail("COMMIT", new SQLException("busy", null, 5));

            assertThatThrownBy(() -> open(JdbcStore.sqlite(one.dataSource()), "A"))
                    .isInstanceOf(ContentionException.class);

            assertThat(opened(store)).isEmpty();
            assertGivenBackClean(one, connection, true);
        }
    }

    @Test
    void work_that_goes_on_after_a_failure_is_not_committed() {
        open(store, "A");

        assertThatThrownBy(() -> store.write(work -> {
                    work.offers().add(List.of(offer("B")));
                    assertThatThrownBy(() -> work.offers().add(List.of(offer("A"))))
                            .isInstanceOf(StoreException.class);
                    return "went on";
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("'add offer'");

        assertThat(opened(store)).containsExactly("A");
    }

    @Test
    void numbers_of_a_transaction_that_failed_are_given_again() {
        assertThatThrownBy(() -> store.write(work -> {
                    work.journal().reserve(5);
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        long next = store.write(work -> work.journal().reserve(1));
        assertThat(next).isEqualTo(1);
    }

    @Test
    void a_change_of_what_is_not_there_is_not_committed() {
        assertThatThrownBy(() -> store.write(work -> {
                    work.offers().updateTallies(List.of(Tally.none(new Sku("A"))));
                    return "went on";
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("'put tally'");
    }

    @Test
    void a_checked_exception_that_slips_through_undoes_the_work_as_well() {
        assertThatThrownBy(() -> store.write(work -> {
                    work.offers().add(List.of(offer("A")));
                    throw sneakily(new IOException("as Kotlin would"));
                }))
                .isInstanceOf(IOException.class);

        assertThat(opened(store)).isEmpty();
    }

    // the connection

    @Test
    void a_connection_is_given_back_as_it_came() throws Exception {
        for (boolean autoCommit : List.of(true, false)) {
            try (Connection connection = file.connect()) {
                connection.setAutoCommit(autoCommit);
                OneConnection one = new OneConnection(connection);
                JdbcStore borrower = JdbcStore.sqlite(one.dataSource()).forTenant("auto-commit-" + autoCommit);

                open(borrower, "A");
                assertGivenBackClean(one, connection, autoCommit);

                opened(borrower);
                assertGivenBackClean(one, connection, autoCommit);

                assertThatThrownBy(() -> open(borrower, "A")).isInstanceOf(StoreException.class);
                assertGivenBackClean(one, connection, autoCommit);
            }
        }
    }

    // misuse

    @Test
    void a_transaction_within_a_transaction_is_refused() {
        Function<UnitOfWork, String> another = work -> open(store, "A");

        assertThatThrownBy(() -> store.write(another)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.read(another)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.write(work -> opened(store.forTenant("other"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(open(store, "A")).isEqualTo("A");
    }

    @Test
    void a_unit_of_work_is_of_no_use_after_its_work() {
        UnitOfWork over = store.write(work -> work);

        assertThatThrownBy(() -> over.offers().find(Set.of(new Sku("A")))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_transaction_that_only_reads_refuses_to_write() {
        assertThatThrownBy(() -> store.read(work -> work.journal().reserve(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'reserve entries'");
    }

    private void assertGivenBackClean(OneConnection one, Connection connection, boolean autoCommit)
            throws SQLException {
        assertThat(one.borrowed()).isZero();
        assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
        file.execute("BEGIN IMMEDIATE"); // would be busy if a transaction were still open
    }

    private static <R> R inAnotherThread(Supplier<R> task) {
        return CompletableFuture.supplyAsync(task).join();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneakily(Throwable e) throws E {
        throw (E) e;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
