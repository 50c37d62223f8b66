package io.preorder4j.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandCurveTest {

    private static final LocalDate MAY_1ST = LocalDate.of(2026, 5, 1);

    @Test
    void every_day_is_there_with_placements_minus_cancellations() {
        DemandCurve curve = DemandCurve.of(
                MAY_1ST, MAY_1ST.plusDays(4), List.of(on(3, -4), on(0, 5), on(0, 2), on(0, -1), on(3, 1)));

        assertThat(curve).isEqualTo(new DemandCurve(MAY_1ST, List.of(6L, 0L, 0L, -3L)));
        assertThat(curve.until()).isEqualTo(MAY_1ST.plusDays(4));
        assertThat(curve.total()).isEqualTo(3);
    }

    @Test
    void what_is_on_other_days_does_not_count() {
        assertThat(DemandCurve.of(MAY_1ST, MAY_1ST.plusDays(2), List.of(on(-1, 5), on(1, 7), on(2, 9)))
                        .units())
                .containsExactly(0L, 7L);
    }

    @Test
    void days_that_are_summed_already_are_a_curve_with_or_without_what_was_refused() {
        Sku sku = new Sku("LP-1977");
        List<DailyDemand> days = List.of(
                new DailyDemand(sku, MAY_1ST.plusDays(2), -3, 1),
                new DailyDemand(sku, MAY_1ST, 5, 2),
                new DailyDemand(sku, MAY_1ST.minusDays(1), 40, 0),
                new DailyDemand(sku, MAY_1ST.plusDays(3), 40, 0));

        assertThat(DemandCurve.of(MAY_1ST, MAY_1ST.plusDays(3), days, DemandCount.SOLD))
                .isEqualTo(new DemandCurve(MAY_1ST, List.of(5L, 0L, -3L)));
        assertThat(DemandCurve.of(MAY_1ST, MAY_1ST.plusDays(3), days, DemandCount.ASKED_FOR))
                .isEqualTo(new DemandCurve(MAY_1ST, List.of(7L, 0L, -2L)));
        assertThatThrownBy(() -> DemandCurve.of(MAY_1ST, MAY_1ST, days, DemandCount.SOLD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weeks_are_counted_back_from_the_last_day() {
        assertThat(curveOf(LongStream.rangeClosed(1, 16)).weeks()).containsExactly(13 * 7, 6 * 7);
    }

    @Test
    void less_than_a_week_is_a_week_at_its_own_pace() {
        assertThat(curveOf(LongStream.of(1, 2, 3)).weeks()).containsExactly(14);
        assertThat(curveOf(LongStream.of(1, 2, 3, 4, 5, 6, 7)).weeks()).containsExactly(28);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, DemandCurve.MAX_DAYS + 1})
    void a_curve_has_a_day_at_least_and_ten_years_at_most(long days) {
        assertThatThrownBy(() -> DemandCurve.of(MAY_1ST, MAY_1ST.plusDays(days), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("demand from 2026-05-01 is of " + days + " days, not 1 to 3653");
    }

    @Test
    void no_days_are_no_curve() {
        assertThatThrownBy(() -> new DemandCurve(MAY_1ST, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ten_years_are_a_curve() {
        assertThat(new DemandCurve(MAY_1ST, Collections.nCopies(DemandCurve.MAX_DAYS, 1L)).total())
                .isEqualTo(DemandCurve.MAX_DAYS);
    }

    @Test
    void a_sum_that_would_wrap_is_refused() {
        DemandCurve curve = curveOf(LongStream.of(Long.MAX_VALUE, 1));

        assertThatThrownBy(curve::total).isInstanceOf(InvalidQuantityException.class);
    }

    private static Demand on(int day, long units) {
        return new Demand(new Sku("LP-1977"), MAY_1ST.plusDays(day), units);
    }

    private static DemandCurve curveOf(LongStream units) {
        return new DemandCurve(MAY_1ST, units.boxed().toList());
    }
}
