package io.preorder4j.core.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class PunctualityTest {

    private static final LocalDate JUNE_1ST = LocalDate.of(2026, 6, 1);

    @Test
    void of_nothing_there_is_no_punctuality() {
        assertThat(Punctuality.of(List.of())).isEmpty();
    }

    @Test
    void bias_is_the_mean_and_spread_the_standard_deviation_of_the_days_late() {
        // They are 2 late on the whole; off that by 4, 2, 0, 0, 6 and 0, whose squares are 56 in all.
        assertThat(Punctuality.of(late(-2, 0, 2, 2, 8, 2))).contains(of(6, "2.00", "3.06", 8, "33.33"));
    }

    @Test
    void one_alone_does_not_spread() {
        assertThat(Punctuality.of(late(3))).contains(of(1, "3.00", "0.00", 3, "0.00"));
    }

    @Test
    void what_is_early_is_on_time() {
        assertThat(Punctuality.of(late(-3, -1))).contains(of(2, "-2.00", "1.00", -1, "100.00"));
    }

    @Property
    void when_all_are_later_by_the_same_only_bias_and_worst_move(
            @ForAll @NotEmpty List<@IntRange(min = -500, max = 500) Integer> days,
            @ForAll @IntRange(min = 1, max = 500) int later) {
        int[] before = days.stream().mapToInt(Integer::intValue).toArray();
        Punctuality sooner = Punctuality.of(late(before)).orElseThrow();
        Punctuality afterwards = Punctuality.of(
                        late(Arrays.stream(before).map(day -> day + later).toArray()))
                .orElseThrow();

        assertThat(afterwards.spread()).isEqualTo(sooner.spread());
        assertThat(afterwards.worst()).isEqualTo(sooner.worst() + later);
        assertThat(afterwards.onTime()).isLessThanOrEqualTo(sooner.onTime());
        assertThat(afterwards
                        .bias()
                        .subtract(sooner.bias())
                        .subtract(BigDecimal.valueOf(later))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void days_that_are_out_of_this_world_are_refused() {
        assertThatThrownBy(() -> new ExpectedAndActual(LocalDate.MIN, JUNE_1ST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExpectedAndActual(JUNE_1ST, LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_of_the_same_days_are_counted_at_once() {
        PunctualityCount count = new PunctualityCount();
        assertThat(count.punctuality()).isEmpty();
        late(2, 8).forEach(pair -> count.add(pair, 3));

        assertThat(count.punctuality()).isEqualTo(Punctuality.of(late(2, 2, 2, 8, 8, 8)));
        assertThatThrownBy(() -> count.add(late(2).get(0), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void squares_that_would_wrap_are_refused() {
        ExpectedAndActual ages = new ExpectedAndActual(LocalDate.of(-9999, 1, 1), LocalDate.of(9999, 12, 31));

        assertThatThrownBy(() -> Punctuality.of(Collections.nCopies(200_000, ages)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static Punctuality of(long count, String bias, String spread, long worst, String onTime) {
        return new Punctuality(count, new BigDecimal(bias), new BigDecimal(spread), worst, new BigDecimal(onTime));
    }

    private static List<ExpectedAndActual> late(int... days) {
        return Arrays.stream(days)
                .mapToObj(day -> new ExpectedAndActual(JUNE_1ST, JUNE_1ST.plusDays(day)))
                .toList();
    }
}
