package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WhoGetsWhatTest {

    private static final int PAGE = 1000;

    @Test
    void the_oldest_is_served_first_and_a_repeated_receipt_counts_once() {
        LittleShop shop = new LittleShop(new FirstComeFirstServed(), PAGE);
        List.of(5, 3, 4).forEach(shop::place);

        shop.receive("grn-1", 6);
        assertThat(shop.allocated()).containsExactly(5L, 1L, 0L);

        shop.receive("grn-1", 6);
        assertThat(shop.allocated()).containsExactly(5L, 1L, 0L);

        shop.receive("grn-2", 2);
        assertThat(shop.allocated()).containsExactly(5L, 3L, 0L);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void receipts_in_any_of_120_orders_give_the_same(@ForAll("receipts") List<Integer> receipts) {
        LittleShop shop = new LittleShop(new FirstComeFirstServed(), PAGE);
        List.of(2, 7, 1, 8).forEach(shop::place);

        for (int units : receipts) {
            shop.receive("grn-" + shop.stock().received(), units);
        }

        assertThat(shop.allocated()).containsExactly(2L, 7L, 1L, 4L);
    }

    @Provide
    Arbitrary<List<Integer>> receipts() {
        return Arbitraries.shuffle(3, 1, 4, 1, 5);
    }

    @Test
    void priority_is_served_before_those_who_came_earlier() {
        LittleShop shop = new LittleShop(new PriorityFirst(), PAGE);
        shop.place(5);
        shop.place(3, Tag.PRIORITY);
        shop.place(4);
        shop.place(2, Tag.PRIORITY);

        shop.receive("grn-1", 4);
        assertThat(shop.allocated()).containsExactly(0L, 3L, 0L, 1L);

        shop.receive("grn-2", 7);
        assertThat(shop.allocated()).containsExactly(5L, 3L, 1L, 2L);
    }

    @Test
    void what_somebody_has_is_not_taken_away_when_priority_comes_later() {
        LittleShop shop = new LittleShop(new PriorityFirst(), PAGE);
        shop.place(5);
        shop.receive("grn-1", 4);
        shop.place(3, Tag.PRIORITY);

        shop.receive("grn-2", 2);

        assertThat(shop.allocated()).containsExactly(4L, 2L);
    }

    @Test
    void free_units_go_to_whoever_comes_next() {
        LittleShop shop = new LittleShop(new FirstComeFirstServed(), PAGE);
        shop.receive("grn-1", 6);

        shop.place(4);
        shop.place(4);

        assertThat(shop.allocated()).containsExactly(4L, 2L);
    }
}
