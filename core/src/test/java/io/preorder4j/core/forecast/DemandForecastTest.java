package io.preorder4j.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandForecastTest {

    private static final LocalDate MAY_1ST = LocalDate.of(2026, 5, 1);

    @Test
    void the_newest_week_has_half_of_the_weight_of_all_that_ever_were_and_the_one_before_a_quarter() {
        DemandForecast forecast = DemandForecast.of(weeks(70, 0, 140));

        // (140·1 + 0·½ + 70·¼) / 1¾
        assertThat(forecast.weekly()).isEqualTo(90, within(1e-9));
        assertThat(forecast.velocity()).isEqualTo(90 / 7.0, within(1e-9));
        assertThat(forecast.from()).isEqualTo(MAY_1ST.plusDays(21));
    }

    @Test
    void a_week_varies_as_the_weeks_did_and_as_one_that_was_off_by_the_mean() {
        DemandForecast forecast = DemandForecast.of(weeks(70, 0, 140));

        // The weeks 0, 70 and 140 vary by 2·70²/3; a third of 90² comes on top.
        assertThat(forecast.variance()).isEqualTo((2 * 70 * 70 + 90 * 90) / 3.0, within(1e-9));
        assertThat(forecast.weeksBehind()).isEqualTo(1.75 * 1.75 / 1.3125, within(1e-9));
    }

    @Test
    void a_week_varies_at_least_by_chance() {
        DemandForecast forecast = DemandForecast.of(weeks(2, 2, 2, 2, 2, 2, 2, 2));

        assertThat(forecast.variance()).isEqualTo(2);
    }

    @Test
    void the_interval_is_wider_than_the_weeks_vary_because_the_level_is_not_sure() {
        DemandForecast forecast = new DemandForecast(MAY_1ST, 100, 400, 4);
        UnitForecast twoWeeks = forecast.until(MAY_1ST.plusDays(14));

        assertThat(twoWeeks.expected()).isEqualTo(200);
        assertThat(twoWeeks.high()).isEqualTo(200 + 1.2816 * Math.sqrt(400 * 2 + 400 * 4 / 4.0), within(1e-9));
        assertThat(twoWeeks.low()).isEqualTo(200 - 1.2816 * Math.sqrt(400 * 2 + 400 * 4 / 4.0), within(1e-9));
    }

    @Test
    void with_the_whole_weight_on_the_newest_week_the_next_one_is_expected_to_be_like_it() {
        assertThat(DemandForecast.of(weeks(70, 0, 141), 1).weekly()).isEqualTo(141);
    }

    @Test
    void more_cancellations_than_sales_do_not_make_demand_negative() {
        DemandForecast forecast = DemandForecast.of(weeks(70, 0, -140));

        assertThat(forecast.weekly()).isZero();
        assertThat(forecast.until(MAY_1ST.plusDays(28)).high()).isPositive();
    }

    @Test
    void where_nothing_was_sold_nothing_is_expected() {
        DemandForecast forecast = DemandForecast.of(weeks(0, 0));

        assertThat(forecast.until(MAY_1ST.plusYears(1))).isEqualTo(new UnitForecast(0, 0, 0));
        assertThat(forecast.capReached(1))
                .isEqualTo(new CapProjection(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void until_its_first_day_nothing_is_asked_for() {
        assertThat(new DemandForecast(MAY_1ST, 7, 49, 2).until(MAY_1ST)).isEqualTo(new UnitForecast(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"-5, 0", "0, 0", "1, 0", "10, 0", "11, 1", "20, 1", "21, 2", "36530, 3652"})
    void a_cap_is_reached_on_the_day_whose_sales_fill_it(long left, int days) {
        DemandForecast tenADay = new DemandForecast(MAY_1ST, 70, 0, 1);
        Optional<LocalDate> day = Optional.of(MAY_1ST.plusDays(days));

        assertThat(tenADay.capReached(left)).isEqualTo(new CapProjection(day, day, day));
    }

    @Test
    void a_cap_that_is_more_than_ten_years_away_has_no_day() {
        assertThat(new DemandForecast(MAY_1ST, 70, 0, 1).capReached(36531).expected())
                .isEmpty();
    }

    @Test
    void the_days_of_a_cap_are_read_off_the_interval_of_the_units() {
        DemandForecast forecast = new DemandForecast(MAY_1ST, 70, 900, 4);
        CapProjection cap = forecast.capReached(300);
        LocalDate earliest = cap.earliest().orElseThrow();
        LocalDate latest = cap.latest().orElseThrow();

        assertThat(forecast.until(earliest).high()).isLessThan(300);
        assertThat(forecast.until(earliest.plusDays(1)).high()).isGreaterThanOrEqualTo(300);
        assertThat(cap.expected()).contains(MAY_1ST.plusDays(29));
        assertThat(forecast.until(latest).low()).isLessThan(300);
        assertThat(forecast.until(latest.plusDays(1)).low()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void demand_that_is_very_unsure_may_never_reach_the_cap() {
        CapProjection cap = new DemandForecast(MAY_1ST, 70, 70 * 70, 1).capReached(300);

        assertThat(cap.expected()).isPresent();
        assertThat(cap.latest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void a_weight_is_more_than_0_and_at_most_1(double weight) {
        DemandCurve curve = weeks(1);

        assertThatThrownBy(() -> DemandForecast.of(curve, weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight of the newest week is " + weight);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, DemandForecast.MAX_DAYS + 1})
    void a_forecast_does_not_look_back_nor_further_than_ten_years(long days) {
        DemandForecast forecast = new DemandForecast(MAY_1ST, 70, 0, 1);

        assertThatThrownBy(() -> forecast.until(MAY_1ST.plusDays(days)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is of " + days + " days, not 0 to 3653");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 1",
        "0, -1, 1",
        "0, 0, 0.5",
        "NaN, 0, 1",
        "0, NaN, 1",
        "0, 0, NaN",
        "Infinity, 0, 1",
        "0, Infinity, 1",
        "0, 0, Infinity"
    })
    void the_numbers_of_a_forecast_are_finite_and_not_negative(double weekly, double variance, double weeks) {
        assertThatThrownBy(() -> new DemandForecast(MAY_1ST, weekly, variance, weeks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("forecast would be of " + weekly);
    }

    /** Weeks in which everything is sold on the third day, the oldest first. */
    private static DemandCurve weeks(long... weeks) {
        List<Long> days = new ArrayList<>();
        Arrays.stream(weeks).forEach(units -> {
            days.addAll(Collections.nCopies(7, 0L));
            days.set(days.size() - 5, units);
        });
        return new DemandCurve(MAY_1ST, days);
    }
}
