package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class StagesProperties {

    @Property
    void no_sequence_of_moves_changes_the_sum(
            @ForAll @LongRange(min = 1, max = 50) long ordered,
            @ForAll boolean held,
            @ForAll("moves") List<Move> moves) {
        Stages stages = held ? Stages.held(ordered) : Stages.waiting(ordered);
        for (Move move : moves) {
            if (move.units() <= stages.in(move.from())) {
                Stages next = stages.after(move);

                assertThat(next.in(move.from())).isEqualTo(stages.in(move.from()) - move.units());
                assertThat(next.in(move.to())).isEqualTo(stages.in(move.to()) + move.units());
                stages = next;
            } else {
                assertRefused(stages, move);
            }
            assertThat(sum(stages, stage -> true)).isEqualTo(ordered).isEqualTo(stages.ordered());
            assertThat(stages.active()).isEqualTo(sum(stages, Stage::isActive));
            assertThat(stages.withGoods()).isEqualTo(sum(stages, Stage::holdsGoods));
        }
    }

    @Property
    void what_a_store_kept_is_what_it_gives_back(@ForAll("stages") Stages stages) {
        assertThat(Stages.of(stages.byStage())).isEqualTo(stages).hasSameHashCodeAs(stages);
        assertThat(stages.byStage().values()).allMatch(units -> units > 0);
    }

    private static void assertRefused(Stages stages, Move move) {
        Map<Stage, Long> before = stages.byStage();

        assertThatThrownBy(() -> stages.after(move)).isInstanceOf(IllegalStateException.class);

        assertThat(stages.byStage()).isEqualTo(before);
    }

    private static long sum(Stages stages, Predicate<Stage> counted) {
        return Arrays.stream(Stage.values())
                .filter(counted)
                .mapToLong(stages::in)
                .sum();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Stage> from = Arbitraries.of(Stage.class).filter(StagesProperties::leadsAnywhere);
        Arbitrary<Long> units = Arbitraries.longs().between(1, 30);
        return from.flatMap(begin -> {
                    Arbitrary<Stage> to = Arbitraries.of(Stage.class).filter(begin::leadsTo);
                    return Combinators.combine(to, units).as((end, count) -> new Move(begin, end, count));
                })
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Stages> stages() {
        return Arbitraries.maps(Arbitraries.of(Stage.class), Arbitraries.longs().between(0, 9))
                .map(units -> units.values().stream().allMatch(count -> count == 0)
                        ? Stages.waiting(1)
                        : Stages.of(new EnumMap<>(units)));
    }

    private static boolean leadsAnywhere(Stage stage) {
        return Arrays.stream(Stage.values()).anyMatch(stage::leadsTo);
    }
}
