package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import java.time.Instant;
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
            Stage.CANCELLED, 7L));

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

        PreOrder moved = preOrder.after(new Move(Stage.WAITING, Stage.ALLOCATED, 2));

        assertThat(moved.stages()).isEqualTo(Stages.of(Map.of(Stage.WAITING, 3L, Stage.ALLOCATED, 2L)));
        assertThat(moved.status()).isEqualTo(PreOrderStatus.PARTIALLY_ALLOCATED);
        assertThat(moved).usingRecursiveComparison().ignoringFields("stages").isEqualTo(preOrder);
    }

    @Test
    void a_partial_cancellation_takes_the_units_that_have_come_least_far() {
        assertThat(SamplePreOrder.numbered(1, IN_EVERY_STAGE).cancellation(5))
                .containsExactly(
                        new Move(Stage.WAITING, Stage.CANCELLED, 1),
                        new Move(Stage.ALLOCATED, Stage.CANCELLED, 2),
                        new Move(Stage.PICKED, Stage.CANCELLED, 2));
    }

    @Test
    void a_cancellation_takes_all_that_is_not_dispatched_and_no_more() {
        List<Move> everything = List.of(
                new Move(Stage.WAITING, Stage.CANCELLED, 1),
                new Move(Stage.ALLOCATED, Stage.CANCELLED, 2),
                new Move(Stage.PICKED, Stage.CANCELLED, 3),
                new Move(Stage.PACKED, Stage.CANCELLED, 4),
                new Move(Stage.AWAITING_SHIPMENT, Stage.CANCELLED, 5));

        assertThat(SamplePreOrder.numbered(1, IN_EVERY_STAGE).cancellation(15)).isEqualTo(everything);
        assertThat(SamplePreOrder.numbered(1, IN_EVERY_STAGE).cancellation(16)).isEqualTo(everything);
    }

    @Test
    void nothing_is_left_to_cancel_once_all_is_dispatched_or_cancelled() {
        Stages done = Stages.of(Map.of(Stage.DISPATCHED, 6L, Stage.CANCELLED, 7L));

        assertThat(SamplePreOrder.numbered(1, done).cancellation(1)).isEmpty();
    }

    private static PreOrder tagged(Set<Tag> tags) {
        return new PreOrder(
                new PreOrderId("4711", "1"),
                new Sku("LP-1977"),
                new CustomerId("Ann"),
                tags,
                new Rank(0, 1),
                Instant.EPOCH,
                Stages.waiting(1));
    }
}
