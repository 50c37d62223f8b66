package io.preorder4j.core.preorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoveTest {

    @Test
    void a_move_says_what_goes_where() {
        assertThat(new Move(Stage.WAITING, Stage.ALLOCATED, 3)).hasToString("3 WAITING → ALLOCATED");
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void there_is_no_move_where_there_is_no_edge(@ForAll Stage from, @ForAll Stage to) {
        Assume.that(!from.leadsTo(to));

        assertThatThrownBy(() -> new Move(from, to, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no unit goes from " + from + " to " + to);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void a_move_is_of_one_to_a_billion_units(long units) {
        assertThatThrownBy(() -> new Move(Stage.WAITING, Stage.ALLOCATED, units))
                .isInstanceOf(InvalidQuantityException.class);
    }
}
