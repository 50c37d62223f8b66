package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagesTest {

    @Test
    void all_units_wait_at_first() {
        assertThat(Stages.waiting(5)).isEqualTo(Stages.of(Map.of(Stage.WAITING, 5L)));
    }

    @Test
    void all_units_of_an_unfinished_checkout_are_held_at_first() {
        assertThat(Stages.held(5)).isEqualTo(Stages.of(Map.of(Stage.HELD, 5L)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void a_pre_order_is_of_one_to_a_billion_units(long units) {
        assertThatThrownBy(() -> Stages.waiting(units))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("units"));
        assertThatThrownBy(() -> Stages.held(units)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void stages_as_a_store_kept_them_have_one_to_a_billion_units_together() {
        assertThatThrownBy(() -> Stages.of(Map.of())).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> Stages.of(Map.of(Stage.WAITING, 1_000_000_000L, Stage.PICKED, 1L)))
                .isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void a_stage_has_no_less_than_zero_units() {
        assertThatThrownBy(() -> Stages.of(Map.of(Stage.PICKED, -1L)))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("PICKED"));
    }

    @Test
    void a_move_takes_some_units_along() {
        assertThat(Stages.waiting(5).after(new Move(Stage.WAITING, Stage.ALLOCATED, 2)))
                .isEqualTo(Stages.of(Map.of(Stage.WAITING, 3L, Stage.ALLOCATED, 2L)));
    }

    @Test
    void a_move_may_take_the_last_unit_along_but_not_one_more() {
        Stages stages = Stages.waiting(5);

        assertThat(stages.after(new Move(Stage.WAITING, Stage.ALLOCATED, 5)))
                .isEqualTo(Stages.of(Map.of(Stage.ALLOCATED, 5L)));
        assertThatThrownBy(() -> stages.after(new Move(Stage.WAITING, Stage.ALLOCATED, 6)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot move 6 WAITING → ALLOCATED of {WAITING=5}");
    }

    @Test
    void each_sum_counts_its_stages() {
        Stages stages = Stages.of(Map.of(
                Stage.WAITING, 1L,
                Stage.ALLOCATED, 20L,
                Stage.PICKED, 300L,
                Stage.PACKED, 4_000L,
                Stage.AWAITING_SHIPMENT, 50_000L,
                Stage.DISPATCHED, 600_000L,
                Stage.CANCELLED, 7_000_000L,
                Stage.HELD, 80_000_000L,
                Stage.EXPIRED, 900_000_000L));

        assertThat(stages.ordered()).isEqualTo(987_654_321);
        assertThat(stages.active()).isEqualTo(80_654_321);
        assertThat(stages.withGoods()).isEqualTo(654_320);
    }

    @Test
    void only_stages_with_units_are_listed_in_the_order_of_the_lifecycle() {
        assertThat(Stages.of(Map.of(Stage.CANCELLED, 1L, Stage.WAITING, 4L, Stage.PICKED, 0L)))
                .hasToString("{WAITING=4, CANCELLED=1}");
    }

    @Test
    void the_list_is_the_callers_own() {
        Stages stages = Stages.waiting(5);

        stages.byStage().clear();

        assertThat(stages.byStage()).containsExactly(Map.entry(Stage.WAITING, 5L));
    }

    @Test
    void stages_are_the_same_if_every_stage_has_the_same_units() {
        assertThat(Stages.waiting(5)).hasSameHashCodeAs(Stages.of(Map.of(Stage.WAITING, 5L)));
        assertThat(Stages.waiting(5)).isNotEqualTo(Stages.of(Map.of(Stage.ALLOCATED, 5L)));
        assertThat(Stages.waiting(5).hashCode()).isNotEqualTo(Stages.waiting(6).hashCode());
        assertThat(Stages.waiting(5)).isNotEqualTo(5L);
    }
}
