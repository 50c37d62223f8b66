package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotQueueTest {

    @Test
    void the_first_lot_is_drawn_from_first() {
        LotQueue queue = LotQueue.of(List.of(units(1, 3), units(3, 4)));

        assertThat(queue.draw(2)).containsExactly(units(1, 2));
        assertThat(queue.draw(3)).containsExactly(units(1, 1), units(3, 2));
        assertThat(queue.draw(2)).containsExactly(units(3, 2));
    }

    @Test
    void units_that_a_pre_order_has_are_drawn_in_the_order_in_which_it_gives_them_back() {
        LotQueue queue = LotQueue.of(List.of(units(7, 1), units(2, 5)));

        assertThat(queue.draw(3)).containsExactly(units(7, 1), units(2, 2));
    }

    @Test
    void no_units_are_drawn_from_no_lot() {
        assertThat(LotQueue.of(List.of()).draw(0)).isEmpty();
    }

    @Test
    void no_more_is_drawn_than_is_left() {
        LotQueue queue = LotQueue.of(List.of(units(1, 3), units(2, 2)));
        queue.draw(1);

        assertThatThrownBy(() -> queue.draw(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("lots have 4 units left, not 5");
    }

    private static LotUnits units(long sequence, long units) {
        return new LotUnits(new LotId(sequence), units);
    }
}
