package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Tag;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreOrderTest {

    private static final Stages IN_EVERY_STAGE = Stages.of(Map.of(
            Stage.WAITING, 1L,
            Stage.ALLOCATED, 2L,
            Stage.PICKED, 3L,
            Stage.PACKED, 4L,
            Stage.AWAITING_SHIPMENT, 5L,
            Stage.DISPATCHED, 6L,
            Stage.CANCELLED, 7L,
            Stage.HELD, 8L,
            Stage.EXPIRED, 9L));
    private static final Instant JULY_2ND = Instant.parse("2026-07-01T22:00:00Z");
    private static final Move ALLOCATED = new Move(Stage.WAITING, Stage.ALLOCATED, 2);

    @Test
    void the_tags_are_sorted() {
        assertThat(SamplePreOrder.numbered(1, Stages.waiting(1), Tag.PRIORITY, new Tag("Z"), Tag.LIMITED_RUN)
                        .tags())
                .containsExactly(Tag.LIMITED_RUN, Tag.PRIORITY, new Tag("Z"));
    }

    @Test
    void the_tags_are_the_pre_orders_own_and_stay_as_they_are() {
        Set<Tag> tags = new HashSet<>(Set.of(Tag.PREORDER));
        PreOrder preOrder = tagged(tags);

        tags.add(Tag.PRIORITY);

        assertThat(preOrder.tags()).containsExactly(Tag.PREORDER);
        assertThatThrownBy(() -> preOrder.tags().add(Tag.PRIORITY)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tagged(Set.of()).tags().add(Tag.PRIORITY))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_rank_is_given_without_touching_anything_else() {
        PreOrder preOrder = SamplePreOrder.numbered(17, Stages.waiting(5), Tag.PRIORITY);

        PreOrder ranked = preOrder.ranked(-3);

        assertThat(ranked.rank()).isEqualTo(new Rank(-3, 17));
        assertThat(ranked.sequence()).isEqualTo(17);
        assertThat(ranked).usingRecursiveComparison().ignoringFields("rank").isEqualTo(preOrder);
    }

    @Test
    void a_move_changes_the_stages_and_nothing_else() {
        PreOrder preOrder = SamplePreOrder.numbered(17, Stages.waiting(5), Tag.PRIORITY);

        PreOrder moved = preOrder.after(ALLOCATED);

        assertThat(moved.stages()).isEqualTo(Stages.of(Map.of(Stage.WAITING, 3L, Stage.ALLOCATED, 2L)));
        assertThat(moved.status()).isEqualTo(PreOrderStatus.PARTIALLY_ALLOCATED);
        assertThat(moved).usingRecursiveComparison().ignoringFields("stages").isEqualTo(preOrder);
    }

    @Test
    void a_partial_cancellation_takes_the_units_that_have_come_least_far() {
        assertThat(SamplePreOrder.numbered(1, IN_EVERY_STAGE).cancellation(13))
                .containsExactly(
                        new Move(Stage.HELD, Stage.CANCELLED, 8),
                        new Move(Stage.WAITING, Stage.CANCELLED, 1),
                        new Move(Stage.ALLOCATED, Stage.CANCELLED, 2),
                        new Move(Stage.PICKED, Stage.CANCELLED, 2));
    }

    @Test
    void a_cancellation_takes_all_that_is_not_dispatched_and_no_more() {
        List<Move> everything = List.of(
                new Move(Stage.HELD, Stage.CANCELLED, 8),
                new Move(Stage.WAITING, Stage.CANCELLED, 1),
                new Move(Stage.ALLOCATED, Stage.CANCELLED, 2),
                new Move(Stage.PICKED, Stage.CANCELLED, 3),
                new Move(Stage.PACKED, Stage.CANCELLED, 4),
                new Move(Stage.AWAITING_SHIPMENT, Stage.CANCELLED, 5));

        assertThat(SamplePreOrder.numbered(1, IN_EVERY_STAGE).cancellation(23)).isEqualTo(everything);
        assertThat(SamplePreOrder.numbered(1, IN_EVERY_STAGE).cancellation(24)).isEqualTo(everything);
    }

    @Test
    void nothing_is_left_to_cancel_once_all_is_dispatched_cancelled_or_expired() {
        Stages done = Stages.of(Map.of(Stage.DISPATCHED, 6L, Stage.CANCELLED, 7L, Stage.EXPIRED, 8L));

        assertThat(SamplePreOrder.numbered(1, done).cancellation(1)).isEmpty();
    }

    @Test
    void tags_are_given_without_touching_anything_else() {
        PreOrder preOrder =
                SamplePreOrder.numbered(17, Stages.waiting(5), Tag.PRIORITY).ranked(-3);

        PreOrder tagged = preOrder.tagged(Set.of(Tag.LIMITED_RUN));

        assertThat(tagged.tags()).containsExactly(Tag.LIMITED_RUN);
        assertThat(tagged).usingRecursiveComparison().ignoringFields("tags").isEqualTo(preOrder);
    }

    @Test
    void a_standing_is_given_without_touching_anything_else_and_outlives_every_change() {
        PreOrder preOrder = SamplePreOrder.numbered(17, Stages.waiting(5), Tag.PRIORITY);
        Standing pinned = Standing.good().pinned(true);

        PreOrder standing = preOrder.with(pinned);

        assertThat(preOrder.standing()).isEqualTo(Standing.good());
        assertThat(standing.standing()).isEqualTo(pinned);
        assertThat(standing)
                .usingRecursiveComparison()
                .ignoringFields("standing")
                .isEqualTo(preOrder);
        assertThat(List.of(standing.ranked(-3), standing.tagged(Set.of()), standing.after(ALLOCATED)))
                .allSatisfy(changed -> assertThat(changed.standing()).isEqualTo(pinned));
    }

    @Test
    void a_pre_order_is_in_the_backlog_while_units_wait_and_no_block_keeps_them_from_goods() {
        PreOrder waiting = SamplePreOrder.numbered(1, Stages.waiting(2));

        assertThat(waiting.isInBacklog()).isTrue();
        assertThat(waiting.with(Standing.good().blocked(BlockReason.ADDRESS)).isInBacklog())
                .isTrue();
        assertThat(waiting.with(Standing.good().blocked(BlockReason.FRAUD)).isInBacklog())
                .isFalse();
        assertThat(waiting.after(ALLOCATED).isInBacklog()).isFalse();
        assertThat(SamplePreOrder.numbered(1, Stages.held(2)).isInBacklog()).isFalse();
    }

    @Test
    void only_allocated_units_that_are_not_pinned_can_be_given_to_others() {
        PreOrder allocated = SamplePreOrder.numbered(1, Stages.waiting(2)).after(ALLOCATED);

        assertThat(allocated.canLoseUnits()).isTrue();
        assertThat(allocated.with(Standing.good().pinned(true)).canLoseUnits()).isFalse();
        assertThat(allocated.after(new Move(Stage.ALLOCATED, Stage.PICKED, 1)).canLoseUnits())
                .isTrue();
        assertThat(allocated.after(new Move(Stage.ALLOCATED, Stage.PICKED, 2)).canLoseUnits())
                .isFalse();
        assertThat(SamplePreOrder.numbered(1, Stages.waiting(2)).canLoseUnits()).isFalse();
    }

    @Test
    void a_pre_order_is_late_from_the_end_of_its_last_day_on() {
        PreOrder preOrder = due(Stages.waiting(2));

        assertThat(preOrder.isLate(JULY_2ND.minusNanos(1))).isFalse();
        assertThat(preOrder.isLate(JULY_2ND)).isTrue();
        assertThat(preOrder.isLate(JULY_2ND.plusNanos(1))).isTrue();
    }

    @Test
    void a_pre_order_without_a_date_is_never_late() {
        assertThat(SamplePreOrder.numbered(1, Stages.waiting(2)).isLate(Instant.MAX))
                .isFalse();
    }

    @Test
    void what_went_out_or_is_not_wanted_any_more_is_not_late() {
        Stages oneMissing = Stages.of(Map.of(Stage.AWAITING_SHIPMENT, 1L, Stage.DISPATCHED, 2L, Stage.CANCELLED, 3L));
        Stages nothingMissing = Stages.of(Map.of(Stage.DISPATCHED, 2L, Stage.CANCELLED, 3L));

        assertThat(due(oneMissing).isLate(JULY_2ND)).isTrue();
        assertThat(due(nothingMissing).isLate(JULY_2ND)).isFalse();
    }

    @Test
    void units_are_picked_unless_a_block_or_something_owed_keeps_them() {
        PreOrder preOrder = SamplePreOrder.numbered(1, Stages.waiting(2));
        Standing owing = Standing.good().with(Payment.nothingOwed().owing(Obligation.FULL, JULY_2ND));

        assertThat(preOrder.pickRefusal()).isEmpty();
        assertThat(preOrder.with(owing).pickRefusal()).contains(MoveRefusalReason.NOT_PAID);
        assertThat(preOrder.with(Standing.good().blocked(BlockReason.CUSTOMER_REQUEST))
                        .pickRefusal())
                .contains(MoveRefusalReason.BLOCKED);
        assertThat(preOrder.with(owing.blocked(BlockReason.ADDRESS)).pickRefusal())
                .contains(MoveRefusalReason.BLOCKED);
    }

    private static PreOrder tagged(Set<Tag> tags) {
        return SamplePreOrder.numbered(1, Stages.waiting(1)).tagged(tags);
    }

    private static PreOrder due(Stages stages) {
        return SamplePreOrder.numbered(1, stages)
                .promised(Availability.on(LocalDate.of(2026, 7, 1), ZoneId.of("Europe/Berlin")));
    }
}
