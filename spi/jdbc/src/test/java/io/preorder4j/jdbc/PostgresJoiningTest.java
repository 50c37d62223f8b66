package io.preorder4j.jdbc;

import static io.preorder4j.jdbc.SqliteTest.offer;
import static io.preorder4j.jdbc.SqliteTest.open;
import static io.preorder4j.jdbc.SqliteTest.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Joining a transaction in PostgreSQL, where writers meet at the rows that they lock. */
class PostgresJoiningTest extends JoiningTest {

    private static final Sku POSTER = new Sku("POSTER");

    @Override
    TestDatabase newDatabase() {
        return PostgresServer.schema();
    }

    // settings

    @Test
    void the_host_plans_its_own_statements_as_before() throws Exception {
        try (Connection connection = begun()) {
            execute(connection, "SET LOCAL enable_hashjoin = off");

            open(store.joining(connection), "A");
            assertThatThrownBy(() -> open(store.joining(connection), "A")).isInstanceOf(ContentionException.class);

            assertThat(setting(connection, "enable_seqscan")).isEqualTo("on");
            assertThat(setting(connection, "enable_hashjoin")).isEqualTo("off");
            assertThat(setting(connection, "plan_cache_mode")).isEqualTo("auto");
        }
    }

    @Test
    void a_commit_that_the_host_would_not_wait_for_is_made_durable() throws Exception {
        try (Connection connection = database.connect()) {
            execute(connection, "SET synchronous_commit = off");
            connection.setAutoCommit(false);

            open(store.joining(connection), "A");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            connection.commit();

            assertThat(setting(connection, "synchronous_commit")).isEqualTo("off");
        }
    }

    @Test
    void a_transaction_that_sees_one_state_may_ask_and_not_command() throws Exception {
        try (Connection connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            insert(connection, "1001");
            Store joined = store.joining(connection);

            assertThat(opened(joined)).containsExactly("LP-1977");
            assertThatThrownBy(() -> open(joined, "A"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("READ COMMITTED");

            connection.commit();
        }
        assertThat(orders()).containsExactly("1001");
    }

    // races

    @Test
    void who_waits_longer_than_the_host_would_loses_the_race_and_the_transaction_goes_on() throws Exception {
        try (Connection first = begun();
                Connection second = begun()) {
            place(within(first), CHECKOUT, "1001", 2);
            insert(second, "1002");
            execute(second, "SET LOCAL lock_timeout = 20");

            assertThatThrownBy(() -> place(within(second), new CommandKey("checkout-1002"), "1002", 1))
                    .isInstanceOf(ContentionException.class);

            first.commit();
            place(within(second), new CommandKey("checkout-1002"), "1002", 1);
            second.commit();
        }
        assertThat(preOrders.tally(RECORD).orElseThrow().active()).isEqualTo(3);
    }

    @Test
    void of_two_transactions_that_wait_for_each_other_one_loses_the_race() throws Exception {
        preOrders.open(new CommandKey("open-poster"), offer("POSTER"));
        try (Connection first = begun();
                Connection second = begun()) {
            placeOne(within(first), "1001", RECORD);
            placeOne(within(second), "1002", POSTER);

            CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> ended(first, "1003", POSTER));
            boolean own = ended(second, "1004", RECORD);

            assertThat(Stream.of(own, other.join())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(preOrders.tally(RECORD).orElseThrow().active()
                        + preOrders.tally(POSTER).orElseThrow().active())
                .isEqualTo(2);
    }

    /** Gives one more command and commits, or rolls back, and tells which. */
    private boolean ended(Connection connection, String order, Sku sku) {
        try {
            try {
                placeOne(within(connection), order, sku);
                connection.commit();
                return true;
            } catch (ContentionException e) {
                connection.rollback();
                return false;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void placeOne(PreOrders shop, String order, Sku sku) {
        shop.place(
                new CommandKey("one-" + order),
                new PlaceOrder(order, new CustomerId("Anna"), List.of(OrderLine.of("1", sku, 1))));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        return PostgresSchema.ask(connection, "SHOW " + name).get(0);
    }
}
