package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.preorder4j.PreOrders;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.notice.NoticeKind;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.notice.Outbox;
import io.preorder4j.spi.OwedNotice;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What customers are owed is written with the change that owes it. */
abstract class NoticeFeature extends Feature {

    private static final SupplyId SHIP = new SupplyId("PO-7");
    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Override
    PreOrders built(PreOrders.Builder builder) {
        return builder.notices(EnumSet.allOf(NoticeKind.class)).build();
    }

    @Test
    void a_pre_order_is_told_from_its_placement_to_the_door() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        receive("grn-1", 2);
        dispatched(anna, 2);

        assertThat(owed("o-1")).containsExactly("CONFIRMATION 2", "PREPARING 2", "DISPATCHED 2");
    }

    @Test
    void a_refused_line_and_a_repeated_command_owe_nothing() {
        given(offer().withCap(limit(1)));
        CommandKey key = key();
        shop().place(key, order("o-1", ANNA, records(1)));
        shop().place(key, order("o-1", ANNA, records(1)));
        place(order("o-2", BEN, records(1)));

        assertThat(owed("o-1")).containsExactly("CONFIRMATION 1");
        assertThat(owed("o-2")).isEmpty();
    }

    @Test
    void what_comes_from_several_receipts_at_once_is_one_notice() {
        given(offer());
        receive("grn-1", 1);
        receive("grn-2", 2);
        ordered("o-1", ANNA, 3);

        assertThat(owed("o-1")).containsExactly("CONFIRMATION 3", "PREPARING 3");
    }

    @Test
    void a_hold_is_confirmed_once_it_is_an_order_and_not_told_when_it_ends() {
        given(offer());
        shop().hold(key(), order("o-1", ANNA, records(2)), AN_HOUR);
        shop().hold(key(), order("o-2", BEN, records(1)), AN_HOUR);
        shop().hold(key(), order("o-3", CLEO, records(1)), AN_HOUR);
        shop().confirmHold(key(), "o-1");
        shop().cancel(key(), line("o-2"), 1, CHANGED_MIND);
        passes(AN_HOUR);
        ordered("o-4", ANNA, 1);

        assertThat(owed("o-1")).containsExactly("CONFIRMATION 2");
        assertThat(owed("o-2")).isEmpty();
        assertThat(owed("o-3")).isEmpty();
    }

    @Test
    void who_pays_before_the_notice_left_is_not_asked_to_pay() {
        given(offer().withPayment(new PaymentTerms(PaymentTiming.DEPOSIT_NOW, AN_HOUR)));
        PreOrderId anna = ordered("o-1", ANNA, 1);
        assertThat(owed("o-1")).containsExactly("CONFIRMATION 1", "PAYMENT_DUE 0");

        shop().paid(key(), anna);
        assertThat(owed("o-1")).containsExactly("CONFIRMATION 1");

        receive("grn-1", 1);
        assertThat(owed("o-1")).containsExactly("CONFIRMATION 1", "PREPARING 1", "PAYMENT_DUE 0");
    }

    @Test
    void units_that_are_lost_before_anybody_heard_of_them_are_taken_off_the_notice() {
        given(offer());
        ordered("o-1", ANNA, 2);
        ordered("o-2", BEN, 2);
        receive("grn-1", 3);
        adjust("count-1", -2);

        assertThat(owed("o-1")).containsExactly("CONFIRMATION 2", "PREPARING 1");
        assertThat(owed("o-2")).containsExactly("CONFIRMATION 2");
    }

    @Test
    void units_that_are_released_and_given_again_at_once_are_no_news() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        receive("grn-1", 2);
        List<String> before = owed("o-1");
        shop().release(key(), anna, 2);

        assertThat(goods(anna)).containsExactly(2L);
        assertThat(owed("o-1")).isEqualTo(before);
    }

    @Test
    void two_slips_before_a_notice_left_make_one_and_a_ship_that_is_in_time_again_makes_none() {
        given(offer());
        shop().announce(key(), List.of(Supply.announced(SHIP, RECORD, 10, JUNE_20)));
        ordered("o-1", ANNA, 2);
        everythingLeaves();

        shop().revise(key(), SHIP, 10, JUNE_20.plusDays(20));
        shop().revise(key(), SHIP, 10, JUNE_20.plusDays(30));
        assertThat(dates("o-1")).containsExactly(tuple(JULY_FIRST, Availability.on(JUNE_20.plusDays(30), BERLIN)));

        shop().revise(key(), SHIP, 10, JUNE_20);
        assertThat(dates("o-1")).isEmpty();
    }

    @Test
    void a_date_is_told_from_the_one_that_the_customer_heard_last() {
        given(offer());
        shop().announce(key(), List.of(Supply.announced(SHIP, RECORD, 10, JUNE_20)));
        ordered("o-1", ANNA, 2);
        shop().revise(key(), SHIP, 10, JUNE_20.plusDays(20));
        everythingLeaves();

        shop().revise(key(), SHIP, 10, JUNE_20.plusDays(30));

        assertThat(dates("o-1"))
                .containsExactly(tuple(
                        Availability.on(JUNE_20.plusDays(20), BERLIN), Availability.on(JUNE_20.plusDays(30), BERLIN)));
    }

    @Test
    void who_is_not_made_late_is_owed_nothing() {
        given(offer());
        shop().announce(key(), List.of(Supply.announced(SHIP, RECORD, 2, JUNE_20)));
        shop().announce(key(), List.of(Supply.announced(new SupplyId("PO-8"), RECORD, 2, JUNE_20.plusDays(20))));
        ordered("o-1", ANNA, 2);
        ordered("o-2", BEN, 2);

        shop().revise(key(), new SupplyId("PO-8"), 2, JUNE_20.plusDays(30));

        assertThat(dates("o-1")).isEmpty();
        assertThat(dates("o-2")).hasSize(1);
    }

    @Test
    void every_cancellation_is_told_with_its_units() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 3);
        shop().cancel(key(), anna, 1, CHANGED_MIND);
        shop().reduce(key(), anna, 0, CHANGED_MIND);

        assertThat(owed("o-1")).containsExactly("CONFIRMATION 3", "CANCELLED 1", "CANCELLED 2");
    }

    @Test
    void every_line_of_an_order_owes_its_own_notice() {
        given(offer(), Offer.of(POSTER, JULY_FIRST));
        place(order("o-1", ANNA, records(1), OrderLine.of("2", POSTER, 2)));

        assertThat(owed("o-1")).containsExactly("CONFIRMATION 1", "CONFIRMATION 2");
    }

    @Test
    void a_host_that_asked_for_nothing_piles_up_nothing() {
        PreOrders silent = PreOrders.builder(store()).clock(this::now).build();
        silent.open(key(), offer());
        silent.place(key(), order("o-1", ANNA, records(1)));
        assertThat(owed("o-1")).isEmpty();

        PreOrders terse = PreOrders.builder(store())
                .clock(this::now)
                .notices(Set.of(NoticeKind.CANCELLED))
                .build();
        terse.cancel(key(), line("o-1"), 1, CHANGED_MIND);
        assertThat(owed("o-1")).containsExactly("CANCELLED 1");
    }

    @Test
    void whoever_lost_units_after_the_notice_left_is_told() {
        given(offer());
        ordered("o-1", ANNA, 1);
        receive("grn-1", 1);
        everythingLeaves();
        shop().reverse(key(), new ReceiptId("grn-1"));

        assertThat(new Outbox(store()).pending(Optional.empty(), 10))
                .extracting(NoticeFeature::text)
                .containsExactly("TAKEN_BACK 1");
    }

    /** The unsent news about dates of an order: what the customer heard last, and what is so now. */
    private List<Tuple> dates(String order) {
        return new Outbox(store(), this::now)
                .of(order).stream()
                        .filter(owed -> owed.delivery().isUnsent())
                        .flatMap(owed -> owed.notice().fact() instanceof PromiseChanged changed
                                ? Stream.of(tuple(changed.from(), changed.to()))
                                : Stream.empty())
                        .toList();
    }

    private void everythingLeaves() {
        Letters.relay(store(), new Mailbox(), this::now).deliverOnce();
    }

    private List<String> owed(String order) {
        return new Outbox(store()).of(order).stream().map(NoticeFeature::text).toList();
    }

    private static String text(OwedNotice owed) {
        return owed.notice().kind() + " " + owed.notice().units();
    }
}
