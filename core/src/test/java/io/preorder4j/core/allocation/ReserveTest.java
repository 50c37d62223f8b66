package io.preorder4j.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Tag;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReserveTest {

    private static final Tag WEB = new Tag("WEB");

    private record Order(long units, boolean web) {}

    @Test
    void a_part_is_reserved_and_the_rest_is_shared_by_rank() {
        LittleShop shop = shop(30);
        shop.place(8);
        shop.place(5, WEB);

        shop.receive("grn-1", 10);

        assertThat(shop.allocated()).containsExactly(7L, 3L);
    }

    @Test
    void the_tagged_have_their_turn_in_the_rest_too() {
        LittleShop shop = shop(30);
        shop.place(5, WEB);
        shop.place(8);

        shop.receive("grn-1", 10);

        assertThat(shop.allocated()).containsExactly(5L, 5L);
    }

    @Test
    void what_the_tagged_do_not_need_goes_to_the_others() {
        LittleShop shop = shop(50);
        shop.place(9);
        shop.place(2, WEB);

        shop.receive("grn-1", 10);

        assertThat(shop.allocated()).containsExactly(8L, 2L);
    }

    @Test
    void the_part_is_rounded_down_for_every_receipt() {
        LittleShop shop = shop(30);
        shop.place(8);
        shop.place(5, WEB);

        shop.receive("grn-1", 3);
        assertThat(shop.allocated()).containsExactly(3L, 0L);

        shop.receive("grn-2", 4);
        assertThat(shop.allocated()).containsExactly(6L, 1L);
    }

    @Test
    void the_whole_may_be_reserved() {
        LittleShop shop = shop(100);
        shop.place(8);
        shop.place(5, WEB);

        shop.receive("grn-1", 7);

        assertThat(shop.allocated()).containsExactly(2L, 5L);
    }

    @Test
    void another_policy_ranks_within_the_part_and_the_rest() {
        LittleShop shop = new LittleShop(new Reserve("web-30", WEB, 30, new PriorityFirst()), 1);
        shop.place(9, WEB);
        shop.place(4, WEB, Tag.PRIORITY);
        shop.place(9);
        shop.place(4, Tag.PRIORITY);

        shop.receive("grn-1", 10);

        assertThat(shop.allocated()).containsExactly(2L, 4L, 0L, 4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void a_part_is_from_1_to_100_percent(int percent) {
        assertThatThrownBy(() -> new Reserve("refused", WEB, percent, new FirstComeFirstServed()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reserved part of " + percent + " % is not 1 to 100 %");
    }

    @Property
    void nothing_lies_idle_and_the_tagged_get_their_part(
            @ForAll("orders") List<Order> orders,
            @ForAll @LongRange(min = 1, max = 60) long units,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        LittleShop shop = shop(percent);
        orders.forEach(order -> place(shop, order));
        long forWeb = orders.stream().filter(Order::web).mapToLong(Order::units).sum();
        long wanted = orders.stream().mapToLong(Order::units).sum();

        shop.receive("grn-1", units);

        assertThat(shop.stock().free()).isEqualTo(Math.max(0, units - wanted));
        assertThat(sum(orders, shop.allocated(), true)).isGreaterThanOrEqualTo(Math.min(forWeb, units * percent / 100));
    }

    @Property
    void within_the_tagged_and_within_the_others_nobody_is_overtaken(
            @ForAll("orders") List<Order> orders,
            @ForAll @LongRange(min = 1, max = 60) long units,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        LittleShop shop = shop(percent);
        orders.forEach(order -> place(shop, order));

        shop.receive("grn-1", units);

        for (boolean web : List.of(true, false)) {
            long given = sum(orders, shop.allocated(), web);
            for (int i = 0; i < orders.size(); i++) {
                if (orders.get(i).web == web) {
                    long expected = Math.min(given, orders.get(i).units);
                    assertThat(shop.allocated().get(i)).isEqualTo(expected);
                    given -= expected;
                }
            }
        }
    }

    @Property
    void the_part_is_exact_for_any_number_of_units(
            @ForAll @LongRange(min = 1) long units, @ForAll @IntRange(min = 1, max = 100) int percent) {
        long exact = BigInteger.valueOf(units)
                .multiply(BigInteger.valueOf(percent))
                .divide(BigInteger.valueOf(100))
                .longValueExact();

        assertThat(new Reserve("web", WEB, percent, new FirstComeFirstServed()).reserved(units))
                .isEqualTo(exact);
    }

    private static LittleShop shop(int percent) {
        return new LittleShop(new Reserve("web-" + percent, WEB, percent, new FirstComeFirstServed()), 1);
    }

    private static void place(LittleShop shop, Order order) {
        shop.place(order.units, order.web ? new Tag[] {WEB} : new Tag[0]);
    }

    private static long sum(List<Order> orders, List<Long> allocated, boolean web) {
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).web == web) {
                theirs.add(allocated.get(i));
            }
        }
        return Line.sum(theirs);
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return Combinators.combine(Arbitraries.longs().between(1, 9), Arbitraries.of(true, false))
                .as(Order::new)
                .list()
                .ofMaxSize(10);
    }
}
