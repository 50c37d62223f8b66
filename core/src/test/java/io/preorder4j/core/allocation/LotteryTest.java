package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.SamplePreOrder;
import io.preorder4j.core.preorder.Stages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotteryTest {

    @Test
    void a_draw_that_is_published_can_be_repeated_for_ever() {
        assertThat(drawn(2026, 8))
                .containsExactly(
                        "order-2", "order-7", "order-3", "order-1", "order-6", "order-8", "order-5", "order-4");
    }

    @Test
    void another_seed_draws_another_order() {
        Set<List<String>> draws = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            draws.add(drawn(seed, 100));
        }

        assertThat(draws).hasSize(100);
    }

    @Test
    void neighbouring_seeds_do_not_give_the_same_numbers_to_neighbouring_ids() {
        assertThat(rank(0, new PreOrderId("1000", "1"))).isNotEqualTo(rank(1, new PreOrderId("0000", "1")));
    }

    @Test
    void nothing_but_the_id_and_the_seed_decides() {
        PreOrder one = SamplePreOrder.numbered(7, Stages.waiting(5));
        PreOrder other = SamplePreOrder.numbered(7, Stages.waiting(1), Tag.PRIORITY);

        assertThat(new Lottery("draw", 1).rank(one)).isEqualTo(new Lottery("another-draw", 1).rank(other));
    }

    @Test
    void it_matters_where_the_order_id_ends() {
        Stream<PreOrderId> alike = Stream.of(
                new PreOrderId("12", "3"),
                new PreOrderId("1", "23"),
                new PreOrderId("1", "32"),
                new PreOrderId("3", "12"));

        assertThat(alike.map(id -> rank(1, id)).distinct()).hasSize(4);
    }

    /** Chi-square with 15 degrees of freedom: true numbers are over 37.7 once in a thousand draws. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2026, -1, Long.MIN_VALUE})
    void ranks_are_spread_evenly(long seed) {
        int[] counts = new int[16];
        for (int order = 0; order < 16_000; order++) {
            long rank = rank(seed, new PreOrderId("order-" + order, "1"));
            counts[Math.toIntExact(rank >>> (Composable.BITS - 4))]++;
        }

        assertThat(chiSquare(counts, 1000)).isLessThan(37.7);
    }

    /** Chi-square with 23 degrees of freedom: true draws are over 49.7 once in a thousand. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2026, -1, Long.MIN_VALUE})
    void four_orders_in_a_row_are_drawn_in_each_of_24_orders_equally_often(long seed) {
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int first = 0; first < 4 * 24 * 500; first += 4) {
            counts.merge(orderOfFour(seed, first), 1, Integer::sum);
        }

        assertThat(counts).hasSize(24);
        assertThat(chiSquare(
                        counts.values().stream().mapToInt(Integer::intValue).toArray(), 500))
                .isLessThan(49.7);
    }

    @Test
    void a_rank_fits_behind_that_of_a_group() {
        assertThat(IntStream.range(0, 1000).mapToLong(i -> rank(i, new PreOrderId("order", "1"))))
                .allMatch(rank -> rank >= 0 && rank < 1L << Composable.BITS);
    }

    private static List<Integer> orderOfFour(long seed, int first) {
        return Stream.of(0, 1, 2, 3)
                .sorted(Comparator.comparingLong(i -> rank(seed, new PreOrderId("order-" + (first + i), "1"))))
                .toList();
    }

    private static double chiSquare(int[] counts, double expected) {
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /** The first orders of a shop in the order of the draw. */
    private static List<String> drawn(long seed, int orders) {
        return IntStream.rangeClosed(1, orders)
                .mapToObj(i -> new PreOrderId("order-" + i, "1"))
                .sorted(Comparator.comparingLong(id -> rank(seed, id)))
                .map(PreOrderId::orderId)
                .toList();
    }

    private static long rank(long seed, PreOrderId id) {
        PreOrder sample = SamplePreOrder.numbered(1, Stages.waiting(5));
        return new Lottery("draw", seed)
                .rank(PreOrder.of(id, sample.purchase(), sample.tags(), sample.rank(), sample.stages()));
    }
}
