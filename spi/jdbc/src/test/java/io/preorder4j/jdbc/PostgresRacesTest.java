package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.command.Booking;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.privacy.Anonymisation;
import io.preorder4j.testkit.Invariants;
import io.preorder4j.testkit.StateDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes that serve one shop, each with a pool of its own, and do the same thing at the same moment. */
class PostgresRacesTest extends PostgresTest {

    private static final int ROUNDS = 20;
    private static final Sku RECORD = new Sku("LP-1977");

    private final HikariDataSource otherPool = new HikariDataSource();
    private PreOrders here;
    private PreOrders there;

    @BeforeEach
    void openShops() {
        otherPool.setJdbcUrl(schema.url());
        otherPool.setMaximumPoolSize(4);
        here = shop(store);
        there = shop(JdbcStore.postgres(otherPool));
    }

    @AfterEach
    void closePool() {
        otherPool.close();
    }

    @Test
    void a_command_that_comes_twice_is_answered_once_and_the_same() {
        here.open(new CommandKey("open"), offer());

        for (int round = 0; round < ROUNDS; round++) {
            String order = "o-" + round;
            List<List<LineOutcome>> answers = both((shop, side) ->
                    shop.place(new CommandKey(order), order(order)).outcome());
            assertThat(answers.get(0)).isEqualTo(answers.get(1));
        }
        Invariants.check(store);
    }

    @Test
    void an_order_line_under_two_keys_is_placed_once_and_the_second_is_told_so() {
        here.open(new CommandKey("open"), offer());

        for (int round = 0; round < ROUNDS; round++) {
            String order = "o-" + round;
            List<Boolean> placed = both((shop, side) -> shop.place(new CommandKey(order + side), order(order))
                            .outcome()
                            .get(0)
                    instanceof LineOutcome.Placed);
            assertThat(placed).containsExactlyInAnyOrder(true, false);
        }
        Invariants.check(store);
    }

    @Test
    void an_order_line_of_two_skus_under_two_keys_is_placed_once() {
        here.open(new CommandKey("open"), offer());
        here.open(new CommandKey("open another"), SqliteTest.offer("CD-1977"));

        for (int round = 0; round < ROUNDS; round++) {
            String order = "o-" + round;
            List<Boolean> placed = both((shop, side) -> shop.place(
                                    new CommandKey(order + side),
                                    new PlaceOrder(
                                            order,
                                            new CustomerId("Anna"),
                                            List.of(OrderLine.of("1", side == 0 ? RECORD : new Sku("CD-1977"), 1))))
                            .outcome()
                            .get(0)
                    instanceof LineOutcome.Placed);
            assertThat(placed).containsExactlyInAnyOrder(true, false);
        }
        Invariants.check(store);
    }

    @Test
    void a_receipt_and_an_adjustment_under_two_keys_are_booked_once() {
        for (int round = 0; round < ROUNDS; round++) {
            ReceiptId receipt = new ReceiptId("grn-" + round);
            List<Booking> received = both((shop, side) -> shop.receive(
                            new CommandKey(receipt.value() + side), GoodsReceipt.of(receipt, RECORD, 3))
                    .outcome());
            assertThat(received).containsExactlyInAnyOrder(Booking.BOOKED, Booking.ALREADY_BOOKED);

            AdjustmentId count = new AdjustmentId("count-" + round);
            List<Booking> adjusted = both((shop, side) -> shop.adjust(
                            new CommandKey(count.value() + side), new Adjustment(count, RECORD, -1, "miscount"))
                    .outcome());
            assertThat(adjusted).containsExactlyInAnyOrder(Booking.BOOKED, Booking.ALREADY_BOOKED);
        }
        Invariants.check(store);
    }

    @Test
    void a_receipt_of_other_content_under_the_same_id_is_a_conflict_even_of_another_sku() {
        for (int round = 0; round < ROUNDS; round++) {
            ReceiptId receipt = new ReceiptId("grn-" + round);
            List<Booking> received = both((shop, side) -> shop.receive(
                            new CommandKey(receipt.value() + side),
                            GoodsReceipt.of(receipt, side == 0 ? RECORD : new Sku("CD-1977"), 3))
                    .outcome());
            assertThat(received).containsExactlyInAnyOrder(Booking.BOOKED, Booking.CONFLICT);
        }
        Invariants.check(store);
    }

    @Test
    void an_offer_and_a_supply_under_two_keys_are_there_once_and_the_second_is_a_duplicate() {
        List<String> opened = both((shop, side) -> known(() -> shop.open(new CommandKey("open" + side), offer())));
        assertThat(opened).containsExactlyInAnyOrder("new", "duplicate");

        for (int round = 0; round < ROUNDS; round++) {
            Supply supply = Supply.announced(new SupplyId("PO-" + round), RECORD, 10, LocalDate.of(2026, 8, 1 + round));
            List<String> announced = both((shop, side) ->
                    known(() -> shop.announce(new CommandKey(supply.id().value() + side), List.of(supply))));
            assertThat(announced).containsExactlyInAnyOrder("new", "duplicate");
        }
        Invariants.check(store);
    }

    @Test
    void a_cap_holds_and_nobody_is_served_twice_when_all_buy_and_goods_come_in() {
        here.open(new CommandKey("open"), offer().withCap(Limit.of(100)));

        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int number = thread;
            PreOrders shop = thread % 2 == 0 ? here : there;
            all.add(begun(() -> {
                for (int round = 0; round < 40; round++) {
                    String order = "o-" + number + "-" + round;
                    shop.place(new CommandKey(order), order(order));
                    if (round % 10 == number) {
                        ReceiptId receipt = new ReceiptId("grn-" + order);
                        shop.receive(new CommandKey(receipt.value()), GoodsReceipt.of(receipt, RECORD, 4));
                    }
                }
                return number;
            }));
        }
        all.forEach(CompletableFuture::join);

        List<Long> sold = store.read(work -> work.offers().tallies(Set.of(RECORD)).values().stream()
                .map(Tally::active)
                .toList());
        assertThat(sold).containsExactly(100L);
        Invariants.check(store);
    }

    @Test
    void a_customer_is_forgotten_once_by_two_processes_and_their_offer_archived_once() throws Exception {
        for (int round = 0; round < 3; round++) {
            Sku sku = new Sku("LP-" + round);
            CustomerId customer = new CustomerId("customer-" + round);
            allIsOver(sku, customer);

            CommandKey forget = new CommandKey("forget-" + round);
            List<Anonymisation> forgotten = both(
                    (shop, side) -> shop.privacy().anonymise(forget, customer).outcome());
            assertThat(forgotten).containsOnly(new Anonymisation(150, 0));

            CommandKey archive = new CommandKey("archive-" + round);
            List<Long> archived =
                    both((shop, side) -> shop.archive().archive(archive, sku).outcome());
            assertThat(archived).containsOnly(150L);
            assertThat(StateDigest.describe(store)).doesNotContain(customer.value());
        }
        assertThat(schema.ask("SELECT count(*) FROM preorder4j_erasure")).containsExactly("0");
        Invariants.check(store);
    }

    @Test
    void whoever_is_forgotten_while_their_offer_goes_into_the_archive_is_forgotten_there() throws Exception {
        for (int round = 0; round < 3; round++) {
            Sku sku = new Sku("LP-" + round);
            CustomerId customer = new CustomerId("customer-" + round);
            allIsOver(sku, customer);

            CommandKey key = new CommandKey("both-" + round);
            CommandKey archive = new CommandKey("archive-" + round);
            List<Boolean> done = both((shop, side) -> side == 0
                    ? shop.privacy().anonymise(key, customer).outcome().equals(new Anonymisation(150, 0))
                    : shop.archive().archive(archive, sku).outcome() == 150);

            assertThat(done).containsOnly(true);
            assertThat(StateDigest.describe(store)).doesNotContain(customer.value(), "because of");
            assertThat(schema.ask("SELECT count(*) FROM preorder4j_archived_preorder"))
                    .containsExactly(Integer.toString(150 * (round + 1)));
        }
        Invariants.check(store);
    }

    /** A closed offer of which a customer has ordered much, and has cancelled all of it. */
    private void allIsOver(Sku sku, CustomerId customer) {
        here.open(new CommandKey("open " + sku), SqliteTest.offer(sku.value()));
        List<OrderLine> lines = IntStream.rangeClosed(1, 150)
                .mapToObj(line -> OrderLine.of(Integer.toString(line), sku, 1))
                .toList();
        here.place(new CommandKey("place " + sku), new PlaceOrder(sku.value(), customer, lines));
        for (OrderLine line : lines) {
            PreOrderId id = new PreOrderId(sku.value(), line.lineId());
            here.cancel(new CommandKey("cancel " + id), id, 1, Cancellation.byCustomer("because of " + customer));
        }
        here.close(new CommandKey("close " + sku), sku);
    }

    private static PreOrders shop(JdbcStore store) {
        return PreOrders.builder(store)
                .clock(InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z")))
                .build();
    }

    private static Offer offer() {
        return SqliteTest.offer(RECORD.value());
    }

    private static PlaceOrder order(String id) {
        return new PlaceOrder(id, new CustomerId("Anna"), List.of(OrderLine.of("1", RECORD, 1)));
    }

    private static String known(Runnable command) {
        try {
            command.run();
            return "new";
        } catch (DuplicateIdException e) {
            return "duplicate";
        }
    }

    /** Has both shops do something in the same moment. */
    private <R> List<R> both(Deed<R> deed) {
        CyclicBarrier start = new CyclicBarrier(2);
        Function<Integer, CompletableFuture<R>> beginning = side -> begun(() -> {
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return deed.by(side == 0 ? here : there, side);
        });
        List<CompletableFuture<R>> deeds =
                IntStream.range(0, 2).boxed().map(beginning).toList();
        return Stream.of(0, 1).map(side -> deeds.get(side).join()).toList();
    }

    /** Something that is done in one of the two shops. */
    @FunctionalInterface
    private interface Deed<R> {
        R by(PreOrders shop, int side);
    }
}
