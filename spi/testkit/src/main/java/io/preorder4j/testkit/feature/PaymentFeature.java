package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.command.PaymentOutcome;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The payment gate: what is owed and when, and what waits for it. */
abstract class PaymentFeature extends Feature {

    private static final Duration THREE_DAYS = Duration.ofDays(3);

    @Test
    void paid_in_full_now_means_that_nothing_is_picked_before_it_is_paid() {
        given(PaymentTiming.IN_FULL_NOW);
        PreOrderId anna = ordered("o-1", ANNA, 1);
        assertThat(due(anna)).containsExactly(new PaymentDue(anna, RECORD, Obligation.FULL, now().plus(THREE_DAYS)));
        receive("grn-1", 1);
        assertRefused(shop().pick(key(), anna, 1).outcome(), MoveRefusalReason.NOT_PAID);

        assertThat(shop().paid(key(), anna).outcome()).isEqualTo(PaymentOutcome.PAID);
        dispatched(anna, 1);
    }

    @Test
    void a_deposit_is_due_now_and_the_balance_before_picking() {
        given(PaymentTiming.DEPOSIT_NOW);
        PreOrderId anna = ordered("o-1", ANNA, 2);
        assertThat(due(anna)).extracting(PaymentDue::obligation).containsExactly(Obligation.DEPOSIT);
        shop().paid(key(), anna);

        receive("grn-1", 1);
        assertThat(due(anna))
                .extracting(PaymentDue::obligation)
                .containsExactly(Obligation.DEPOSIT, Obligation.BALANCE);
        assertRefused(shop().pick(key(), anna, 1).outcome(), MoveRefusalReason.NOT_PAID);
        shop().paid(key(), anna);
        receive("grn-2", 1);
        dispatched(anna, 2);
        assertThat(due(anna)).hasSize(2);
    }

    @Test
    void payment_may_be_due_on_allocation_or_on_dispatch() {
        given(PaymentTiming.ON_ALLOCATION);
        PreOrderId anna = ordered("o-1", ANNA, 1);
        assertThat(due(anna)).isEmpty();
        receive("grn-1", 1);
        assertThat(due(anna)).extracting(PaymentDue::obligation).containsExactly(Obligation.FULL);
    }

    @Test
    void payment_that_is_due_on_dispatch_keeps_later_units_from_being_picked() {
        given(PaymentTiming.ON_DISPATCH);
        PreOrderId anna = ordered("o-1", ANNA, 2);
        receive("grn-1", 2);
        dispatched(anna, 1);
        assertThat(due(anna)).extracting(PaymentDue::obligation).containsExactly(Obligation.FULL);
        assertRefused(shop().pick(key(), anna, 1).outcome(), MoveRefusalReason.NOT_PAID);
    }

    @Test
    void a_payment_that_failed_keeps_its_units_for_the_time_of_grace() {
        given(PaymentTiming.ON_ALLOCATION);
        PreOrderId anna = ordered("o-1", ANNA, 1);
        PreOrderId ben = ordered("o-2", BEN, 1);
        receive("grn-1", 1);

        assertThat(shop().paymentFailed(key(), anna).outcome()).isEqualTo(PaymentOutcome.KEPT);
        assertThat(goods(anna, ben)).containsExactly(1L, 0L);
    }

    @Test
    void past_the_time_of_grace_the_units_go_to_the_next() {
        given(PaymentTiming.ON_ALLOCATION);
        PreOrderId anna = ordered("o-1", ANNA, 1);
        PreOrderId ben = ordered("o-2", BEN, 1);
        receive("grn-1", 1);
        passes(THREE_DAYS);

        assertThat(shop().paymentFailed(key(), anna).outcome()).isEqualTo(PaymentOutcome.LAPSED);
        assertThat(goods(anna, ben)).containsExactly(0L, 1L);
        assertThat(preOrder(anna).standing().blocks()).containsExactly(BlockReason.PAYMENT);
    }

    @Test
    void a_payment_that_lapsed_and_fails_again_has_lapsed() {
        given(PaymentTiming.ON_ALLOCATION);
        PreOrderId anna = ordered("o-1", ANNA, 1);
        receive("grn-1", 1);
        passes(THREE_DAYS);
        shop().paymentFailed(key(), anna);

        assertThat(shop().paymentFailed(key(), anna).outcome()).isEqualTo(PaymentOutcome.LAPSED);
        shop().unblock(key(), anna, BlockReason.PAYMENT);
        assertThat(goods(anna)).containsExactly(1L);
        assertThat(shop().paymentFailed(key(), anna).outcome()).isEqualTo(PaymentOutcome.LAPSED);
        assertThat(goods(anna)).containsExactly(0L);
    }

    @Test
    void whoever_pays_after_all_is_served_at_the_old_place() {
        given(PaymentTiming.ON_ALLOCATION);
        PreOrderId anna = ordered("o-1", ANNA, 1);
        PreOrderId ben = ordered("o-2", BEN, 1);
        PreOrderId cleo = ordered("o-3", CLEO, 1);
        receive("grn-1", 1);
        passes(THREE_DAYS);
        assertThat(shop().releaseUnpaid(key(), RECORD).outcome()).isEqualTo(1);
        assertThat(goods(anna, ben, cleo)).containsExactly(0L, 1L, 0L);

        assertThat(shop().paid(key(), anna).outcome()).isEqualTo(PaymentOutcome.PAID);
        receive("grn-2", 1);
        assertThat(goods(anna, ben, cleo)).containsExactly(1L, 1L, 0L);
        assertThat(due(anna)).hasSize(1);
    }

    @Test
    void a_hold_owes_nothing_until_it_is_confirmed() {
        given(PaymentTiming.IN_FULL_NOW);
        shop().hold(key(), order("o-1", ANNA, records(1)), THREE_DAYS);
        assertThat(due(line("o-1"))).isEmpty();
        shop().confirmHold(key(), "o-1");
        assertThat(due(line("o-1"))).hasSize(1);
    }

    @Test
    void news_of_a_payment_that_nobody_owes_changes_nothing() {
        given(PaymentTiming.NONE);
        PreOrderId anna = ordered("o-1", ANNA, 1);

        assertThat(shop().paid(key(), anna).outcome()).isEqualTo(PaymentOutcome.NOTHING_OWED);
        assertThat(shop().paymentFailed(key(), anna).outcome()).isEqualTo(PaymentOutcome.NOTHING_OWED);
    }

    private void given(PaymentTiming timing) {
        given(offer().withPayment(new PaymentTerms(timing, THREE_DAYS)));
    }

    private List<PaymentDue> due(PreOrderId id) {
        return shop().timeline(id).stream()
                .map(JournalEntry::event)
                .flatMap(PaymentFeature::due)
                .toList();
    }

    private static Stream<PaymentDue> due(Event event) {
        return event instanceof PaymentDue due ? Stream.of(due) : Stream.empty();
    }
}
