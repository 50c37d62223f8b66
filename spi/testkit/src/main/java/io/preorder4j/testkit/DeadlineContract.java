package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static io.preorder4j.testkit.Samples.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Those whose hold ends, and those whose time to pay ends: the first to end first. */
abstract class DeadlineContract extends PortContract {

    private static final Instant BEFORE = Instant.parse("1969-12-31T23:59:59.999999Z");
    private static final Instant NOW = Samples.NOW;
    private static final Instant LATER = NOW.plusNanos(1000);

    @Test
    void waiting_units_are_summed_by_the_time_at_which_they_are_due() {
        PreOrder undated = Samples.preOrder(1, SKU, 3);
        PreOrder july = due(2, Samples.DAY);
        PreOrder alsoJuly = due(3, Samples.DAY);
        PreOrder blocked = due(4, Samples.DAY.plusDays(1)).with(Standing.good().blocked(BlockReason.FRAUD));
        Instant end = Samples.END_OF_DAY;
        given(undated, july, alsoJuly, blocked, held(5, NOW), Samples.preOrder(6, OTHER_SKU, 9));

        assertThat(waitingByDue(SKU))
                .isEqualTo(Map.of(
                        Optional.empty(), 3L, Optional.of(end), 10L, Optional.of(end.plus(1, ChronoUnit.DAYS)), 5L));

        move(moved(july, Stage.WAITING, Stage.CANCELLED, 5), moved(alsoJuly, Stage.WAITING, Stage.CANCELLED, 5));
        assertThat(waitingByDue(SKU)).doesNotContainKey(Optional.of(end));
        assertThat(waitingByDue(new Sku("unknown"))).isEmpty();
    }

    private Map<Optional<Instant>, Long> waitingByDue(Sku sku) {
        return read(work -> work.preOrders().waitingByDue(sku));
    }

    private static PreOrder due(long sequence, LocalDate day) {
        return Samples.promised(day, Samples.preOrder(sequence, SKU, 5));
    }

    @Test
    void holds_end_in_the_order_of_their_times_and_then_of_their_sequences() {
        PreOrder fourth = held(1, LATER);
        PreOrder second = held(2, NOW);
        PreOrder first = held(3, BEFORE);
        PreOrder third = held(10, NOW);
        given(fourth, second, first, third, Samples.preOrder(4, SKU, 1), Samples.preOrder(5, OTHER_SKU, 1));

        assertThat(held(SKU, 1)).containsExactly(first);
        assertThat(held(SKU, 3)).containsExactly(first, second, third);
        assertThat(held(SKU, 1000)).containsExactly(first, second, third, fourth);
        assertThat(held(OTHER_SKU, 1000)).isEmpty();
    }

    @Test
    void holds_that_are_confirmed_released_or_expired_are_holds_no_more() {
        PreOrder confirmed = held(1, NOW);
        PreOrder released = held(2, NOW);
        PreOrder expired = held(3, NOW);
        PreOrder partly = held(4, NOW);
        given(confirmed, released, expired, partly);

        move(
                moved(confirmed, Stage.HELD, Stage.WAITING, 5),
                moved(released, Stage.HELD, Stage.CANCELLED, 5),
                moved(expired, Stage.HELD, Stage.EXPIRED, 5),
                moved(partly, Stage.HELD, Stage.CANCELLED, 4));

        assertThat(held(SKU, 1000))
                .containsExactly(partly.after(
                        moved(partly, Stage.HELD, Stage.CANCELLED, 4).move()));
    }

    @Test
    void a_hold_that_is_extended_ends_later() {
        PreOrder extended = held(1, BEFORE);
        PreOrder other = held(2, NOW);
        given(extended, other);

        update(held(1, LATER));

        assertThat(held(SKU, 1000)).containsExactly(other, held(1, LATER));
    }

    @Test
    void payments_are_due_in_the_order_of_their_times_and_then_of_their_sequences() {
        PreOrder fourth = unpaid(1, LATER);
        PreOrder second = unpaid(2, NOW);
        PreOrder first = unpaid(3, BEFORE);
        PreOrder third = unpaid(10, NOW);
        given(fourth, second, first, third, Samples.preOrder(4, SKU, 1), Samples.preOrder(5, OTHER_SKU, 1));

        assertThat(unpaid(SKU, 1)).containsExactly(first);
        assertThat(unpaid(SKU, 3)).containsExactly(first, second, third);
        assertThat(unpaid(SKU, 1000)).containsExactly(first, second, third, fourth);
        assertThat(unpaid(OTHER_SKU, 1000)).isEmpty();
    }

    @Test
    void who_has_paid_owes_no_more_and_who_has_failed_still_does() {
        PreOrder paid = unpaid(1, NOW);
        PreOrder failed = unpaid(2, NOW);
        given(paid, failed);
        Payment failure = failed.standing().payment().afterFailure();

        update(paid.with(Standing.good()), failed.with(Standing.good().with(failure)));

        assertThat(unpaid(SKU, 1000))
                .containsExactly(failed.with(Standing.good().with(failure)));
    }

    @Test
    void who_owes_something_owes_it_in_every_stage() {
        PreOrder preOrder = unpaid(1, NOW);
        given(preOrder);

        move(moved(preOrder, Stage.WAITING, Stage.ALLOCATED, 2), moved(preOrder, Stage.WAITING, Stage.CANCELLED, 3));

        assertThat(unpaid(SKU, 1000))
                .extracting(PreOrder::stages)
                .containsExactly(Stages.of(Map.of(Stage.ALLOCATED, 2L, Stage.CANCELLED, 3L)));
    }

    @Test
    void the_law_of_delays_looks_at_deadlines_in_the_order_of_their_times_and_then_of_their_sequences() {
        PreOrder second = under(1, Samples.DAY.plusDays(1));
        PreOrder third = under(2, Samples.DAY.plusDays(1));
        PreOrder first = under(3, Samples.DAY);
        given(second, third, first, Samples.preOrder(4, SKU, 1), Samples.preOrder(5, OTHER_SKU, 1));

        assertThat(delayed(BEFORE, 0, 2)).containsExactly(first, second);
        assertThat(delayed(second.delayDeadline().orElseThrow(), 1, 1000)).containsExactly(third);
        assertThat(delayed(second.delayDeadline().orElseThrow(), 2, 1000)).isEmpty();
    }

    @Test
    void the_law_of_delays_looks_at_nothing_held_nothing_cancelled_and_no_case_without_a_deadline() {
        PreOrder dispatched = under(1, Samples.DAY);
        PreOrder cancelled = under(2, Samples.DAY);
        PreOrder ended = under(3, Samples.DAY);
        PreOrder held = Samples.preOrder(4, SKU, Stages.held(5))
                .with(dispatched.standing().heldUntil(NOW));
        given(dispatched, cancelled, ended, held);

        move(moved(dispatched, Stage.WAITING, Stage.ALLOCATED, 5), moved(cancelled, Stage.WAITING, Stage.CANCELLED, 5));
        update(ended.with(
                Standing.good().with(ended.standing().delay().orElseThrow().cancelled(Samples.DAY))));

        assertThat(delayed(BEFORE, 0, 1000)).extracting(PreOrder::id).containsExactly(dispatched.id());
    }

    private List<PreOrder> delayed(Instant after, long afterSequence, int limit) {
        return read(work -> work.preOrders().delayed(SKU, after, afterSequence, limit));
    }

    private static PreOrder under(long sequence, LocalDate day) {
        Ordered ordered = new Ordered(NOW, Availability.toBeAnnounced(ZoneOffset.UTC), false);
        return Samples.preOrder(sequence, SKU, 5).with(Standing.good().with(DelayCase.open("rule", ordered, day)));
    }

    private List<PreOrder> held(Sku sku, int limit) {
        return read(work -> work.preOrders().held(sku, limit));
    }

    private List<PreOrder> unpaid(Sku sku, int limit) {
        return read(work -> work.preOrders().unpaid(sku, limit));
    }

    private static PreOrder held(long sequence, Instant until) {
        return Samples.preOrder(sequence, SKU, Stages.held(5))
                .with(Standing.good().heldUntil(until));
    }

    private static PreOrder unpaid(long sequence, Instant by) {
        Payment payment = Payment.nothingOwed().owing(Obligation.FULL, by);
        return Samples.preOrder(sequence, SKU, 5).with(Standing.good().with(payment));
    }
}
