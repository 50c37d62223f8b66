package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.PreOrders;
import io.preorder4j.command.Answer;
import io.preorder4j.command.CommandConflictException;
import io.preorder4j.command.LineOutcome;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.metrics.CommandTiming;
import io.preorder4j.metrics.Measurement;
import io.preorder4j.metrics.PlacementGroup;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who comes in a crowd is sold to in one transaction, and each as if alone. */
@Timeout(60)
abstract class RushFeature extends Feature {

    private static final PlaceOrder FIRST = order("o-first", new CustomerId("Zoe"), records(1));

    private HeldUpStore heldUp;
    private PreOrders rushed;
    private final List<FutureTask<List<LineOutcome>>> crowd = new ArrayList<>();
    private final List<Measurement> measurements = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeEach
    final void openTheShopForACrowd() {
        heldUp = new HeldUpStore(store());
        rushed = PreOrders.builder(heldUp)
                .clock(this::now)
                .metrics(measurements::add)
                .build();
    }

    /** The first customer is under way, and the others come one after the other before that is done. */
    private void comes(CommandKey key, PlaceOrder order) throws InterruptedException {
        comes(() -> rushed.place(key, order).outcome());
    }

    private void comes(Callable<List<LineOutcome>> customer) throws InterruptedException {
        if (crowd.isEmpty()) {
            starts(() -> rushed.place(new CommandKey("first"), FIRST).outcome());
            heldUp.awaitFirst();
        }
        Thread thread = starts(customer);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private Thread starts(Callable<List<LineOutcome>> customer) {
        FutureTask<List<LineOutcome>> task = new FutureTask<>(customer);
        Thread thread = new Thread(task, "customer-" + crowd.size());
        thread.setDaemon(true);
        thread.start();
        crowd.add(task);
        threads.add(thread);
        return thread;
    }

    private void comes(int customers) throws InterruptedException {
        for (int i = 1; i <= customers; i++) {
            comes(new CommandKey("key-" + i), order("o-" + i, new CustomerId("customer-" + i), records(1)));
        }
    }

    /** What became of those who came, without the first. */
    private List<LineOutcome> served() throws ExecutionException, InterruptedException {
        List<LineOutcome> outcomes = served(crowd);
        return outcomes.subList(1, outcomes.size());
    }

    private List<LineOutcome> served(List<FutureTask<List<LineOutcome>>> customers)
            throws ExecutionException, InterruptedException {
        heldUp.open();
        List<LineOutcome> outcomes = new ArrayList<>();
        for (FutureTask<List<LineOutcome>> customer : customers) {
            outcomes.addAll(customer.get());
        }
        return outcomes;
    }

    private static List<PreOrderId> placed(List<LineOutcome> outcomes) {
        return outcomes.stream()
                .filter(LineOutcome.Placed.class::isInstance)
                .map(outcome -> ((LineOutcome.Placed) outcome).id())
                .toList();
    }

    private static List<PreOrderId> lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> line("o-" + i)).toList();
    }

    @Test
    void a_crowd_is_sold_to_in_one_transaction_in_the_order_of_coming() throws Exception {
        given(offer());
        comes(30);

        assertThat(placed(served())).isEqualTo(lines(1, 30));
        assertThat(heldUp.transactions()).isEqualTo(2);
        assertThat(active()).isEqualTo(31);
        assertThat(lines(1, 30)).extracting(id -> preOrder(id).sequence()).isSorted();
    }

    @Test
    void whoever_runs_the_shop_sees_how_many_came_together_and_how_many_had_to_wait() throws Exception {
        given(offer());
        comes(3);
        OrderLine[] much = IntStream.rangeClosed(1, 999)
                .mapToObj(i -> OrderLine.of(Integer.toString(i), RECORD, 1))
                .toArray(OrderLine[]::new);
        comes(new CommandKey("key-4"), order("o-4", ANNA, much));
        served();

        assertThat(measurements)
                .filteredOn(PlacementGroup.class::isInstance)
                .extracting(group -> group.counts().get("placements") + ", then "
                        + group.counts().get("waiting"))
                .containsExactly("1, then 0", "3, then 1", "1, then 0");
        assertThat(measurements).filteredOn(CommandTiming.class::isInstance).hasSize(5);
    }

    @Test
    void the_cap_ends_the_sale_in_the_middle_of_the_crowd() throws Exception {
        given(offer().withCap(limit(21)));
        comes(30);
        List<LineOutcome> outcomes = served();

        assertThat(placed(outcomes)).isEqualTo(lines(1, 20));
        assertRefused(
                outcomes.subList(20, 30),
                IntStream.range(0, 10).mapToObj(i -> RefusalReason.CAP_REACHED).toArray(RefusalReason[]::new));
        assertThat(heldUp.transactions()).isEqualTo(2);
        assertThat(active()).isEqualTo(21);
    }

    @Test
    void a_customer_who_orders_many_times_at_once_gets_no_more_than_the_limit() throws Exception {
        given(offer().withCustomerLimit(limit(3)));
        ordered("o-0", ANNA, 1);
        for (int i = 1; i <= 4; i++) {
            comes(new CommandKey("key-" + i), order("o-" + i, ANNA, records(1)));
        }
        comes(new CommandKey("key-5"), order("o-5", BEN, records(3)));

        assertThat(placed(served())).containsExactly(line("o-1"), line("o-2"), line("o-5"));
    }

    @Test
    void an_order_that_is_sent_three_times_at_once_is_placed_once_and_answered_alike() throws Exception {
        given(offer());
        for (int i = 1; i <= 3; i++) {
            comes(new CommandKey("key"), order("o-1", ANNA, records(2)));
        }
        List<LineOutcome> outcomes = served();

        assertThat(outcomes).hasSize(3).allMatch(outcomes.get(0)::equals);
        assertThat(active()).isEqualTo(3);
        Answer<List<LineOutcome>> again = rushed.place(new CommandKey("key"), order("o-1", ANNA, records(2)));
        assertThat(again.repeated()).isTrue();
        assertThat(again.outcome()).isEqualTo(outcomes.subList(0, 1));
    }

    @Test
    void one_line_that_two_send_under_different_keys_is_placed_once() throws Exception {
        given(offer());
        comes(new CommandKey("key-1"), order("o-1", ANNA, records(2)));
        comes(new CommandKey("key-2"), order("o-1", ANNA, records(2)));
        List<LineOutcome> outcomes = served();

        assertThat(placed(outcomes)).containsExactly(line("o-1"));
        assertRefused(outcomes.subList(1, 2), RefusalReason.ALREADY_PLACED);
    }

    @Test
    void who_asks_for_what_cannot_be_fails_alone() throws Exception {
        given(offer());
        comes(new CommandKey("key-1"), order("o-1", ANNA, records(1)));
        comes(new CommandKey("key-2"), order("o-2", BEN, records(1)).under("a law that nobody knows"));
        comes(new CommandKey("key-1"), order("o-3", CLEO, records(1)));
        comes(new CommandKey("key-4"), order("o-4", CLEO, records(1)));
        heldUp.open();

        assertThat(placed(crowd.get(1).get())).containsExactly(line("o-1"));
        assertThatThrownBy(crowd.get(2)::get).hasCauseInstanceOf(UnknownIdException.class);
        assertThatThrownBy(crowd.get(3)::get).hasCauseInstanceOf(CommandConflictException.class);
        assertThat(placed(crowd.get(4).get())).containsExactly(line("o-4"));
        assertThat(active()).isEqualTo(3);
    }

    @Test
    void when_a_transaction_fails_for_all_each_is_tried_alone() throws Exception {
        given(offer());
        comes(5);
        heldUp.failAt(2);

        assertThat(placed(served())).isEqualTo(lines(1, 5));
        assertThat(heldUp.transactions()).isEqualTo(7);
    }

    @Test
    void holds_that_have_ended_make_room_for_the_crowd() throws Exception {
        given(offer().withCap(limit(3)));
        shop().hold(key(), order("o-0", ANNA, records(2)), Duration.ofMinutes(5));
        passes(Duration.ofMinutes(5));
        comes(3);

        assertThat(placed(served())).isEqualTo(lines(1, 2));
        assertThat(units(line("o-0"), Stage.EXPIRED)).isEqualTo(2);
    }

    @Test
    void a_crowd_holds_and_places_at_the_same_time() throws Exception {
        given(offer().withCap(limit(3)));
        comes(() -> rushed.hold(new CommandKey("key-1"), order("o-1", ANNA, records(1)), Duration.ofMinutes(5))
                .outcome());
        comes(new CommandKey("key-2"), order("o-2", BEN, records(1)));
        comes(new CommandKey("key-3"), order("o-3", CLEO, records(1)));

        assertThat(placed(served())).isEqualTo(lines(1, 2));
        assertThat(units(line("o-1"), Stage.HELD)).isOne();
        assertThat(units(line("o-2"), Stage.WAITING)).isOne();
    }

    @Test
    void those_who_finish_their_checkout_at_once_are_confirmed_in_one_transaction() throws Exception {
        given(
                offer().withCap(limit(20)).withPayment(new PaymentTerms(PaymentTiming.IN_FULL_NOW, Duration.ofDays(3))),
                Offer.of(POSTER, JULY_FIRST));
        for (int i = 1; i <= 5; i++) {
            OrderLine poster = OrderLine.of("2", POSTER, 1);
            shop().hold(key(), order("o-" + i, ANNA, records(2), poster), Duration.ofMinutes(5));
        }
        for (int i = 1; i <= 4; i++) {
            confirms("key-" + i, "o-" + i);
        }
        releases("key-5", "o-5");
        confirms("key-6", "o-5");
        confirms("key-7", "unknown");
        comes(new CommandKey("key-8"), order("o-8", BEN, records(1)));
        heldUp.open();

        for (FutureTask<?> customer : crowd.subList(1, 7)) {
            customer.get();
        }
        assertThatThrownBy(crowd.get(7)::get).hasCauseInstanceOf(UnknownIdException.class);
        assertThat(lines(1, 4)).allSatisfy(id -> {
            assertThat(units(id, Stage.WAITING)).isEqualTo(2);
            assertThat(preOrder(id).standing().payment().open()).isNotEmpty();
        });
        assertThat(units(line("o-5"), Stage.CANCELLED)).isEqualTo(2);
        assertThat(placed(crowd.get(8).get())).containsExactly(line("o-8"));
        assertThat(active()).isEqualTo(10);
        assertThat(heldUp.transactions())
                .as("the first, the crowd, and o-5 once more")
                .isEqualTo(3);
    }

    @Test
    void a_hold_that_has_ended_is_not_confirmed_by_those_who_come_too_late() throws Exception {
        given(offer().withCap(limit(5)));
        shop().hold(key(), order("o-1", ANNA, records(2)), Duration.ofMinutes(5));
        shop().hold(key(), order("o-2", BEN, records(2)), Duration.ofMinutes(9));
        passes(Duration.ofMinutes(5));
        confirms("key-1", "o-1");
        confirms("key-2", "o-2");
        comes(new CommandKey("key-3"), order("o-3", CLEO, records(2)));
        heldUp.open();

        for (FutureTask<?> customer : crowd) {
            customer.get();
        }
        assertThat(units(line("o-1"), Stage.EXPIRED)).isEqualTo(2);
        assertThat(units(line("o-2"), Stage.WAITING)).isEqualTo(2);
        assertThat(units(line("o-3"), Stage.WAITING)).isEqualTo(2);
    }

    private void confirms(String key, String order) throws InterruptedException {
        comes(() -> {
            rushed.confirmHold(new CommandKey(key), order);
            return List.of();
        });
    }

    private void releases(String key, String order) throws InterruptedException {
        comes(() -> {
            rushed.releaseHold(new CommandKey(key), order);
            return List.of();
        });
    }

    @Test
    void free_units_go_to_those_who_came_first() throws Exception {
        given(offer());
        receive("grn-1", 3);
        comes(4);
        served();

        assertThat(goods(line("o-first"), line("o-1"), line("o-2"), line("o-3"), line("o-4")))
                .containsExactly(1L, 1L, 1L, 0L, 0L);
    }

    @Test
    void the_sale_goes_on_while_one_of_the_customers_sees_to_a_long_queue() throws Exception {
        given(offer().withMode(AllocationMode.MANUAL));
        for (int order = 1; order <= 3; order++) {
            PlaceOrder large = order(
                    "large-" + order,
                    ANNA,
                    IntStream.rangeClosed(1, 1000)
                            .mapToObj(line -> OrderLine.of("line-" + line, RECORD, 1))
                            .toArray(OrderLine[]::new));
            place(large);
        }
        receive("grn-1", 4000);
        StumblingStore stumbling = new StumblingStore(store());
        stumbling.stumbleAfter(1);
        PreOrders killed = PreOrders.builder(stumbling).clock(this::now).build();
        assertThat(StumblingStore.kills(() -> killed.allocateBy(key(), RECORD, AllocationMode.AUTOMATIC)))
                .isTrue();
        heldUp.holdUpAgain();
        comes(2);

        assertThat(placed(served(crowd.subList(2, 3)))).isEqualTo(lines(2, 2));
        heldUp.release();
        assertThat(placed(served())).isEqualTo(lines(1, 2));
        assertThat(goods(line("o-first"), line("o-1"), line("o-2"))).containsExactly(1L, 1L, 1L);
    }

    @Test
    void each_is_promised_what_comes_for_them() throws Exception {
        given(offer());
        Availability august = Availability.on(LocalDate.of(2026, 8, 1), BERLIN);
        shop().announce(key(), List.of(Supply.announced(new SupplyId("po-1"), RECORD, 3, LocalDate.of(2026, 7, 1))));
        shop().announce(key(), List.of(Supply.announced(new SupplyId("po-2"), RECORD, 2, LocalDate.of(2026, 8, 1))));
        comes(5);

        assertThat(served())
                .extracting(outcome -> ((LineOutcome.Placed) outcome).promised())
                .containsExactly(JULY_FIRST, JULY_FIRST, august, august, Availability.toBeAnnounced(BERLIN));
    }

    @Test
    void carts_of_several_SKUs_go_together_with_others() throws Exception {
        given(offer().withCap(limit(3)), Offer.of(POSTER, JULY_FIRST).withCap(limit(2)));
        comes(new CommandKey("key-1"), order("o-1", ANNA, records(1), OrderLine.of("2", POSTER, 2)));
        comes(
                new CommandKey("key-2"),
                order("o-2", BEN, records(1), OrderLine.of("2", POSTER, 1)).allOrNothing());
        comes(new CommandKey("key-3"), order("o-3", CLEO, records(1)));
        comes(new CommandKey("key-4"), order("o-4", CLEO, OrderLine.of("1", POSTER, 1)));

        assertThat(placed(served())).containsExactly(line("o-1"), new PreOrderId("o-1", "2"), line("o-3"));
        assertThat(heldUp.transactions()).isEqualTo(2);
    }
}
