package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.StoreException;
import io.preorder4j.spi.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a transaction begins, waits and ends in PostgreSQL. */
class PostgresTransactionsTest extends PostgresTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    // settings

    @Test
    void a_commit_is_durable_whatever_the_connection_thinks_and_afterwards_it_thinks_so_again() throws Exception {
        try (Connection connection = schema.connect()) {
            execute(connection, "SET synchronous_commit = off");
            JdbcStore careful = JdbcStore.postgres(new OneConnection(connection).dataSource());

            String within = careful.write(work -> askedWithin(work, connection, "SHOW synchronous_commit"));

            assertThat(within).isEqualTo("on");
            assertThat(asked(connection, "SHOW synchronous_commit")).isEqualTo("off");
            assertThat(asked(connection, "SHOW enable_seqscan")).isEqualTo("on");
            assertThat(asked(connection, "SHOW lock_timeout")).isEqualTo("0");
        }
    }

    @Test
    void a_stricter_promise_of_the_connection_is_kept() throws Exception {
        try (Connection connection = schema.connect()) {
            execute(connection, "SET synchronous_commit = remote_apply");
            JdbcStore careful = JdbcStore.postgres(new OneConnection(connection).dataSource());

            assertThat(careful.<String>write(work -> askedWithin(work, connection, "SHOW synchronous_commit")))
                    .isEqualTo("remote_apply");
        }
    }

    @Test
    void transactions_have_the_isolation_that_they_need_whatever_the_connection_thinks() throws Exception {
        try (Connection connection = schema.connect()) {
            execute(connection, "SET default_transaction_isolation = serializable");
            JdbcStore careful = JdbcStore.postgres(new OneConnection(connection).dataSource());

            assertThat(careful.<String>write(work -> askedWithin(work, connection, "SHOW transaction_isolation")))
                    .isEqualTo("read committed");
            assertThat(careful.<String>read(work -> askedWithin(work, connection, "SHOW transaction_isolation")))
                    .isEqualTo("repeatable read");
        }
    }

    // contention

    @Test
    void who_writes_waits_for_a_lock_and_gives_up_in_time() {
        SqliteTest.open(store, "A");
        JdbcStore impatient = JdbcStore.postgres(schema.pool(), SHORT);

        store.write(work -> {
            work.offers().lock(skus("A"));
            assertThatThrownBy(() -> inAnotherThread(() -> sell(impatient, "A")))
                    .hasCauseInstanceOf(ContentionException.class);
            return work;
        });

        assertThat(sell(impatient, "A")).isEqualTo(1);
    }

    @Test
    void who_sells_another_sku_does_not_wait() {
        SqliteTest.open(store, "A");
        SqliteTest.open(store, "B");

        store.write(work -> {
            work.offers().lock(skus("A"));
            work.stocks().lock(skus("A"));
            assertThat(inAnotherThread(() -> sell(store, "B"))).isEqualTo(1L);
            return work;
        });
    }

    @Test
    void who_locks_books_that_are_not_there_waits_for_who_locked_them_first() {
        CompletableFuture<Long> second = store.write(work -> {
            Stock stock = Stock.none(new Sku("A")).received(3);
            work.stocks().lock(skus("A"));
            CompletableFuture<Long> waiting = blocked(this::received);
            work.stocks().put(List.of(stock));
            return waiting;
        });

        assertThat(second.join()).isEqualTo(3);
    }

    @Test
    void two_who_lock_in_different_order_do_not_wait_for_ever() {
        SqliteTest.open(store, "A");
        SqliteTest.open(store, "B");

        List<CompletableFuture<Boolean>> other = new ArrayList<>();
        boolean lost = loses(() -> store.write(work -> {
            work.offers().lock(skus("A"));
            other.add(blocked(() -> loses(() -> store.write(more -> {
                more.offers().lock(skus("B"));
                return more.offers().lock(skus("A"));
            }))));
            return work.offers().lock(skus("B"));
        }));

        assertThat(lost ^ other.get(0).join()).isTrue();
    }

    @Test
    void a_reader_does_not_wait_for_a_writer_nor_a_writer_for_a_reader() {
        SqliteTest.open(store, "A");

        store.write(work -> {
            work.offers().lock(skus("A"));
            work.offers().add(List.of(SqliteTest.offer("B")));
            assertThat(inAnotherThread(() -> SqliteTest.opened(store))).containsExactly("A");
            return work;
        });
        List<String> seen = store.read(work -> {
            assertThat(work.offers().find(Set.of(new Sku("C")))).isEmpty();
            inAnotherThread(() -> SqliteTest.open(store, "C"));
            return work.offers().page(Optional.empty(), 10).stream()
                    .map(offer -> offer.sku().value())
                    .toList();
        });

        assertThat(seen).containsExactly("A", "B");
        assertThat(SqliteTest.opened(store)).containsExactly("A", "B", "C");
    }

    @Test
    void a_key_that_somebody_else_adds_at_the_same_time_is_a_lost_race() {
        CompletableFuture<Boolean> second = store.write(work -> {
            work.offers().add(List.of(SqliteTest.offer("A")));
            // What is told is sent with the next question.
            work.journal().last();
            return blocked(() -> loses(() -> SqliteTest.open(store, "A")));
        });

        assertThat(second.join()).isTrue();
    }

    @Test
    void more_rows_than_one_statement_takes_are_written_all_the_same() {
        List<Offer> offers = IntStream.range(0, 2500)
                .mapToObj(number -> SqliteTest.offer("sku-" + number))
                .toList();

        store.write(work -> {
            work.offers().add(offers);
            return work;
        });

        assertThat(rows("offer")).isEqualTo("2500");
        assertThat(rows("tally")).isEqualTo("2500");
    }

    // the end

    @Test
    void what_was_not_committed_is_gone_when_the_process_is_killed() throws Exception {
        assertThat(KilledWriter.run(KilledWriter.class, schema.url())).isEqualTo(KilledWriter.KILLED);

        assertThat(SqliteTest.opened(store)).containsExactly("COMMITTED");
        assertThat(SqliteTest.open(store, "NEXT")).isEqualTo("NEXT");
    }

    @Test
    void a_commit_whose_answer_is_lost_has_an_unknown_outcome() throws Exception {
        try (Connection connection = schema.connect()) {
            OneConnection one = new OneConnection(connection);
            one.loseAnswer("COMMIT", new SQLException("the line went dead", "08006"));

            assertThatThrownBy(() -> SqliteTest.open(JdbcStore.postgres(one.dataSource()), "A"))
                    .isInstanceOf(OutcomeUnknownException.class);

            assertThat(SqliteTest.opened(store)).containsExactly("A");
        }
    }

    @Test
    void a_commit_that_the_server_refuses_as_a_lost_race_is_one() throws Exception {
        try (Connection connection = schema.connect()) {
            OneConnection one = new OneConnection(connection);
            one.fail("COMMIT", new SQLException("could not serialize access", "40001"));

            assertThatThrownBy(() -> SqliteTest.open(JdbcStore.postgres(one.dataSource()), "A"))
                    .isInstanceOf(ContentionException.class);

            assertThat(SqliteTest.opened(store)).isEmpty();
        }
    }

    @Test
    void work_that_goes_on_after_a_failure_is_not_committed() {
        SqliteTest.open(store, "A");

        assertThatThrownBy(() -> store.write(work -> {
                    work.offers().add(List.of(SqliteTest.offer("B")));
                    assertThatThrownBy(() -> {
                                work.offers().update(SqliteTest.offer("C"));
                                work.journal().last();
                            })
                            .isInstanceOf(StoreException.class);
                    return "went on";
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("'update offer'");

        assertThat(SqliteTest.opened(store)).containsExactly("A");
    }

    @Test
    void a_connection_is_given_back_as_it_came() throws Exception {
        for (boolean autoCommit : List.of(true, false)) {
            try (Connection connection = schema.connect()) {
                connection.setAutoCommit(autoCommit);
                OneConnection one = new OneConnection(connection);
                JdbcStore borrower = JdbcStore.postgres(one.dataSource()).forTenant("auto-commit-" + autoCommit);

                SqliteTest.open(borrower, "A");
                SqliteTest.opened(borrower);
                assertThatThrownBy(() -> SqliteTest.open(borrower, "A")).isInstanceOf(ContentionException.class);

                assertThat(one.borrowed()).isZero();
                assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
                assertThat(PostgresSchema.ask(connection, "SHOW transaction_isolation"))
                        .containsExactly("read committed");
            }
        }
    }

    private String rows(String table) {
        try {
            return schema.ask("SELECT count(*) FROM preorder4j_" + table).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long received() {
        return store.write(
                work -> work.stocks().lock(skus("A")).values().iterator().next().received());
    }

    private static boolean loses(Runnable transaction) {
        try {
            transaction.run();
            return false;
        } catch (ContentionException e) {
            return true;
        }
    }

    private static long sell(JdbcStore store, String sku) {
        return store.write(work -> {
            Tally tally = locked(work, sku).sold(1, Optional.empty());
            work.offers().updateTallies(List.of(tally));
            return tally.active();
        });
    }

    private static Tally locked(UnitOfWork work, String sku) {
        return work.offers().lock(skus(sku)).values().iterator().next();
    }

    private static SortedSet<Sku> skus(String sku) {
        return new TreeSet<>(Set.of(new Sku(sku)));
    }

    /** A transaction begins with its first question. */
    private static String askedWithin(UnitOfWork work, Connection connection, String question) {
        work.journal().last();
        return asked(connection, question);
    }

    private static String asked(Connection connection, String question) {
        try {
            return PostgresSchema.ask(connection, question).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
