package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Units;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CancellationProperties {

    @Property
    void as_many_units_are_cancelled_as_asked_for_or_all_that_can_be(
            @ForAll("preOrders") PreOrder before, @ForAll("asked") long asked) {
        PreOrder after = cancelled(before, asked);

        long cancellable = before.stages().active() - before.stages().in(Stage.DISPATCHED);
        assertThat(after.stages().in(Stage.CANCELLED) - before.stages().in(Stage.CANCELLED))
                .isEqualTo(Math.min(asked, cancellable));
    }

    @Property
    void a_unit_is_cancelled_only_when_none_that_has_come_less_far_is_left(
            @ForAll("preOrders") PreOrder before, @ForAll("asked") long asked) {
        PreOrder after = cancelled(before, asked);

        List<Stage> touched = Arrays.stream(Stage.values())
                .filter(stage -> after.stages().in(stage) < before.stages().in(stage))
                .toList();
        for (Stage stage : touched) {
            assertThat(Stage.values())
                    .filteredOn(earlier -> earlier.compareTo(stage) < 0)
                    .allSatisfy(
                            earlier -> assertThat(after.stages().in(earlier)).isZero());
        }
    }

    private static PreOrder cancelled(PreOrder preOrder, long asked) {
        PreOrder result = preOrder;
        for (Move move : preOrder.cancellation(asked)) {
            assertThat(move.to()).isEqualTo(Stage.CANCELLED);
            result = result.after(move);
        }
        return result;
    }

    @Provide
    Arbitrary<PreOrder> preOrders() {
        return Arbitraries.maps(Arbitraries.of(Stage.class), Arbitraries.longs().between(1, 9))
                .ofMinSize(1)
                .map(units -> SamplePreOrder.numbered(1, Stages.of(units)));
    }

    @Provide
    Arbitrary<Long> asked() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 50), Arbitraries.longs().between(1, Units.MAX));
    }
}
