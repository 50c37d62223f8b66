package io.preorder4j.jdbc;

import static io.preorder4j.jdbc.SqliteTest.offer;
import static io.preorder4j.jdbc.SqliteTest.open;
import static io.preorder4j.jdbc.SqliteTest.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.allocation.Share;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.notice.NoticeRelay;
import io.preorder4j.notice.Outbox;
import io.preorder4j.privacy.Anonymisation;
import io.preorder4j.spi.ContentionException;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.StoreException;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What becomes of the library within a transaction of the host's, and of the host's transaction with the library in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class JoiningTest {

    static final Duration LONG = Duration.ofSeconds(5);
    static final Duration SHORT = Duration.ofMillis(20);
    static final Sku RECORD = new Sku("LP-1977");
    static final CommandKey CHECKOUT = new CommandKey("checkout-1001");

    TestDatabase database;
    JdbcStore store;
    PreOrders preOrders;

    abstract TestDatabase newDatabase();

    @BeforeEach
    final void openTheShop() throws SQLException {
        database = newDatabase();
        store = database.store(database.pool(), LONG);
        store.createSchema();
        database.execute("CREATE TABLE orders (id TEXT PRIMARY KEY)");
        preOrders = PreOrders.builder(store)
                .clock(() -> Instant.parse("2026-05-01T10:00:00Z"))
                .notices(Set.of(NoticeKind.CONFIRMATION))
                .policy(new Greedy())
                .build();
        preOrders.open(new CommandKey("open"), offer("LP-1977").withCap(Limit.of(50)));
    }

    // together

    @Test
    void a_command_is_committed_with_the_hosts_own_row() throws Exception {
        try (Connection connection = begun()) {
            insert(connection, "1001");
            place(within(connection), CHECKOUT, "1001", 2);

            assertThat(preOrders.preOrder(line("1001"))).isEmpty();
            assertThat(orders()).isEmpty();

            connection.commit();
        }
        assertThat(preOrders.preOrder(line("1001"))).isPresent();
        assertThat(new Outbox(store).of("1001")).hasSize(1);
        assertThat(orders()).containsExactly("1001");
        assertThat(place(preOrders, CHECKOUT, "1001", 2).repeated()).isTrue();
    }

    @Test
    void a_customer_is_forgotten_and_an_offer_archived_with_the_hosts_transaction_or_not_at_all() throws Exception {
        place(preOrders, CHECKOUT, "1001", 2);
        preOrders.cancel(new CommandKey("cancel"), line("1001"), 2, Cancellation.byCustomer("too late for Anna"));
        preOrders.close(new CommandKey("close"), RECORD);
        NoticeRelay.builder(store, (letter, words) -> {})
                .clock(InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z")))
                .build()
                .deliverOnce();
        String before = StateDigest.describe(store);

        try (Connection connection = begun()) {
            forgetAndArchive(within(connection));
            connection.rollback();
        }
        assertThat(StateDigest.describe(store)).isEqualTo(before).contains("Anna");

        try (Connection connection = begun()) {
            forgetAndArchive(within(connection));
            connection.commit();
        }
        assertThat(StateDigest.describe(store)).doesNotContain("Anna");
        assertThat(preOrders.archive().preOrder(line("1001"))).isPresent();
        Invariants.check(store);
    }

    private static void forgetAndArchive(PreOrders shop) {
        assertThat(shop.privacy()
                        .anonymise(new CommandKey("forget"), new CustomerId("Anna"))
                        .outcome())
                .isEqualTo(new Anonymisation(1, 0));
        assertThat(shop.archive().archive(new CommandKey("archive"), RECORD).outcome())
                .isEqualTo(1);
    }

    @Test
    void a_rollback_leaves_nothing_not_even_the_key() throws Exception {
        long last = lastEntry();
        try (Connection connection = begun()) {
            insert(connection, "1001");
            place(within(connection), CHECKOUT, "1001", 2);

            connection.rollback();
        }
        assertThat(preOrders.preOrder(line("1001"))).isEmpty();
        assertThat(new Outbox(store).of("1001")).isEmpty();
        assertThat(orders()).isEmpty();
        assertThat(lastEntry()).isEqualTo(last);
        assertThat(place(preOrders, CHECKOUT, "1001", 3).repeated()).isFalse();
    }

    @Test
    void commands_of_one_transaction_see_each_other_and_so_do_questions() throws Exception {
        try (Connection connection = begun()) {
            PreOrders within = within(connection);
            place(within, CHECKOUT, "1001", 2);
            within.receive(new CommandKey("grn-1"), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 5));

            assertThat(within.preOrder(line("1001")).orElseThrow().stages().in(Stage.ALLOCATED))
                    .isEqualTo(2);
            assertThat(within.stock(RECORD).free()).isEqualTo(3);
            assertThat(within.planning().outlook(RECORD)).isPresent();
            assertThat(within.promises().story(line("1001"))).isPresent();
            assertThat(place(within, CHECKOUT, "1001", 2).repeated()).isTrue();

            connection.commit();
        }
        assertThat(preOrders.stock(RECORD).free()).isEqualTo(3);
    }

    @Test
    void a_policy_that_breaks_its_rules_has_the_offer_allocated_by_hand_in_the_same_transaction() throws Exception {
        try (Connection connection = begun()) {
            PreOrders within = within(connection);
            within.revise(
                    new CommandKey("revise"),
                    preOrders.offer(RECORD).orElseThrow().withPolicy("greedy"));
            place(within, CHECKOUT, "1001", 2);
            within.receive(new CommandKey("grn-1"), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 5));

            assertThat(within.offer(RECORD).orElseThrow().mode()).isEqualTo(AllocationMode.MANUAL);
            assertThat(preOrders.offer(RECORD).orElseThrow().mode()).isEqualTo(AllocationMode.AUTOMATIC);

            connection.commit();
        }
        assertThat(preOrders.offer(RECORD).orElseThrow().mode()).isEqualTo(AllocationMode.MANUAL);
        assertThat(preOrders.stock(RECORD).free()).isEqualTo(5);
    }

    @Test
    void a_connection_serves_one_transaction_after_the_other() throws Exception {
        try (Connection connection = begun()) {
            PreOrders within = within(connection);
            place(within, CHECKOUT, "1001", 2);
            connection.rollback();
            place(within, CHECKOUT, "1002", 3);
            connection.commit();
        }
        assertThat(preOrders.tally(RECORD).orElseThrow().active()).isEqualTo(3);
    }

    // what fails

    @Test
    void what_fails_is_undone_alone_and_the_transaction_goes_on() throws Exception {
        try (Connection connection = begun()) {
            Store joined = store.joining(connection);
            insert(connection, "1001");
            open(joined, "A");

            assertThatThrownBy(() -> joined.write(work -> {
                        work.offers().add(List.of(offer("B")));
                        throw new IllegalArgumentException("the host would not");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            insert(connection, "1002");
            open(joined, "C");
            connection.commit();
        }
        assertThat(orders()).containsExactly("1001", "1002");
        assertThat(opened(store)).containsExactly("A", "C", "LP-1977");
    }

    @Test
    void work_that_goes_on_after_a_failure_is_undone() throws Exception {
        try (Connection connection = begun()) {
            insert(connection, "1001");

            assertThatThrownBy(() -> store.joining(connection).write(work -> {
                        work.offers().add(List.of(offer("B")));
                        assertThatThrownBy(() -> {
                                    work.offers().add(List.of(offer("LP-1977")));
                                    // What is told may be sent with the next question only.
                                    work.journal().last();
                                })
                                .isInstanceOfAny(StoreException.class, ContentionException.class);
                        return "went on";
                    }))
                    .isInstanceOfAny(StoreException.class, ContentionException.class);

            connection.commit();
        }
        assertThat(orders()).containsExactly("1001");
        assertThat(opened(store)).containsExactly("LP-1977");
    }

    @Test
    void what_cannot_be_undone_alone_calls_for_a_rollback() throws Exception {
        try (Connection connection = begun()) {
            OneConnection one = new OneConnection(connection);
            one.fail("ROLLBACK TO SAVEPOINT preorder4j", new SQLException("the line was dead"));

            assertThatThrownBy(() -> store.joining(one.dataSource()).write(work -> {
                        throw new IllegalArgumentException("the host would not");
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("roll back the whole transaction")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(one.borrowed()).isZero();
        }
    }

    @Test
    void a_host_that_never_commits_changes_nothing_even_if_a_command_failed() throws Exception {
        try (Connection connection = begun()) {
            insert(connection, "1001");
            assertThatThrownBy(() -> open(store.joining(connection), "LP-1977"))
                    .isInstanceOfAny(StoreException.class, ContentionException.class);
        }
        assertThat(orders()).isEmpty();
    }

    // races

    @Test
    void the_thread_of_an_open_transaction_may_ask_elsewhere_and_waits_in_vain_to_sell() throws Exception {
        JdbcStore impatient = database.store(database.pool(), SHORT);
        PreOrders elsewhere = PreOrders.builder(impatient).build();
        try (Connection connection = begun()) {
            place(elsewhere.within(impatient.joining(connection)), CHECKOUT, "1001", 2);

            assertThat(elsewhere.preOrder(line("1001"))).isEmpty();
            assertThatThrownBy(() -> place(elsewhere, new CommandKey("checkout-1002"), "1002", 1))
                    .isInstanceOf(ContentionException.class);

            connection.commit();
        }
        assertThat(preOrders.tally(RECORD).orElseThrow().active()).isEqualTo(2);
    }

    @Test
    void threads_with_and_without_a_transaction_of_their_own_never_sell_more_than_the_cap() {
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            String name = "t" + thread;
            boolean hosted = thread % 2 == 0;
            threads.add(CompletableFuture.runAsync(() -> {
                for (int order = 0; order < 20; order++) {
                    sell(name + "-" + order, hosted);
                }
            }));
        }
        threads.forEach(CompletableFuture::join);

        assertThat(preOrders.tally(RECORD).orElseThrow().active()).isEqualTo(50);
        assertThat(orders())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(preOrders.preOrder(line(id))).isPresent());
        assertThat(orders().size() + sold("t1") + sold("t3")).isEqualTo(50);
        Invariants.check(store);
    }

    /** An order of one unit; hosted, its row is there if and only if it was sold. */
    private void sell(String order, boolean hosted) {
        CommandKey key = new CommandKey("sell-" + order);
        if (!hosted) {
            place(preOrders, key, order, 1);
            return;
        }
        boolean done = false;
        while (!done) {
            done = soldWithinTransaction(key, order);
        }
    }

    private boolean soldWithinTransaction(CommandKey key, String order) {
        try (Connection connection = begun()) {
            try {
                insert(connection, order);
                boolean placed =
                        place(within(connection), key, order, 1).outcome().get(0) instanceof LineOutcome.Placed;
                if (placed) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return true;
            } catch (SQLException | ContentionException e) {
                connection.rollback();
                return false;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long sold(String thread) {
        return preOrders.journal(0, 1000).stream()
                .filter(entry -> entry.event() instanceof PreOrderPlaced placed
                        && placed.preOrder().id().orderId().startsWith(thread))
                .count();
    }

    // the connection

    @Test
    void a_connection_in_auto_commit_mode_is_refused_and_let_go() throws Exception {
        try (Connection connection = database.connect()) {
            OneConnection one = new OneConnection(connection);

            assertThatThrownBy(() -> open(store.joining(connection), "A"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit");
            assertThatThrownBy(() -> open(store.joining(one.dataSource()), "A"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(one.borrowed()).isZero();
        }
    }

    @Test
    void a_data_source_that_knows_the_transaction_of_the_thread_is_asked_every_time() throws Exception {
        try (Connection connection = begun()) {
            OneConnection one = new OneConnection(connection);
            Store joined = store.joining(one.dataSource());

            open(joined, "A");
            assertThat(one.borrowed()).isZero();
            assertThat(opened(joined)).containsExactly("A", "LP-1977");
            assertThat(one.borrowed()).isZero();

            connection.commit();
        }
        assertThat(opened(store)).containsExactly("A", "LP-1977");
    }

    // misuse

    @Test
    void a_joined_transaction_within_one_of_our_own_is_refused_and_the_other_way_round() throws Exception {
        try (Connection connection = begun()) {
            Store joined = store.joining(connection);

            assertThatThrownBy(() -> store.read(work -> opened(joined))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> joined.read(work -> opened(store))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> joined.read(work -> opened(joined))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_joined_transaction_that_only_reads_refuses_to_write() throws Exception {
        try (Connection connection = begun()) {
            assertThatThrownBy(() -> store.joining(connection)
                            .read(work -> work.journal().reserve(1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    // ---- the host

    final Connection begun() throws SQLException {
        Connection connection = database.pool().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    final PreOrders within(Connection connection) {
        return preOrders.within(store.joining(connection));
    }

    static Answer<List<LineOutcome>> place(PreOrders shop, CommandKey key, String order, long units) {
        return shop.place(
                key, new PlaceOrder(order, new CustomerId("Anna"), List.of(OrderLine.of("1", RECORD, units))));
    }

    static PreOrderId line(String order) {
        return new PreOrderId(order, "1");
    }

    static void insert(Connection connection, String order) throws SQLException {
        execute(connection, "INSERT INTO orders VALUES ('" + order + "')");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final List<String> orders() {
        try {
            return database.ask("SELECT id FROM orders ORDER BY id");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> orders(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT id FROM orders")) {
            List<String> ids = new ArrayList<>();
            while (result.next()) {
                ids.add(result.getString(1));
            }
            return ids;
        }
    }

    @AfterEach
    final void close() {
        database.close();
    }

    private long lastEntry() {
        return store.read(work -> work.journal().last());
    }

    static <R> R inAnotherThread(Supplier<R> task) {
        return CompletableFuture.supplyAsync(task).join();
    }

    /** A policy that gives more than there is. */
    private static final class Greedy implements AllocationPolicy {

        @Override
        public String name() {
            return "greedy";
        }

        @Override
        public long rank(PreOrder preOrder) {
            return 0;
        }

        @Override
        public List<Share> share(long units, List<Claim> claims) {
            return List.of(new Share(claims.get(0), units + 1));
        }
    }
}
