package io.preorder4j.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastAnswersTest {

    private static final Optional<LocalDate> MAY_1ST = Optional.of(LocalDate.of(2026, 5, 1));
    private static final Optional<LocalDate> MAY_2ND = Optional.of(LocalDate.of(2026, 5, 2));
    private static final Optional<LocalDate> NEVER = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "0, 0, 11, 21, 31",
        "5, 0, 16, 26, 36",
        "0, 20, 0, 1, 11",
        "0, 100, 0, 0, 0",
    })
    void units_to_buy_are_those_that_nothing_covers(long waiting, long covered, long low, long expected, long high) {
        assertThat(new UnitForecast(10.5, 20.5, 30.5).toBuy(waiting, covered))
                .isEqualTo(new UnitsToBuy(low, expected, high));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void neither_what_waits_nor_what_covers_it_is_negative(long waiting, long covered) {
        UnitForecast units = new UnitForecast(0, 0, 0);

        assertThatThrownBy(() -> units.toBuy(waiting, covered)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_sum_that_would_wrap_is_refused() {
        UnitForecast units = new UnitForecast(1, 1, 1);

        assertThatThrownBy(() -> units.toBuy(Long.MAX_VALUE, 0)).isInstanceOf(InvalidQuantityException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "1, 0, 1", "0, 1, 0", "NaN, 1, 1", "0, NaN, 1", "0, 1, NaN"})
    void units_out_of_order_are_no_forecast(double low, double expected, double high) {
        assertThatThrownBy(() -> new UnitForecast(low, expected, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("forecast would be");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "1, 0, 1", "0, 1, 0"})
    void units_out_of_order_are_not_bought(long low, long expected, long high) {
        assertThatThrownBy(() -> new UnitsToBuy(low, expected, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to buy would be " + low + " ≤ " + expected + " ≤ " + high);
    }

    @Test
    void days_out_of_order_are_no_projection() {
        assertThatThrownBy(() -> new CapProjection(MAY_2ND, MAY_1ST, MAY_2ND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CapProjection(NEVER, MAY_1ST, MAY_2ND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CapProjection(MAY_1ST, NEVER, MAY_2ND))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
