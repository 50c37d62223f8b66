package io.preorder4j.core.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.readiness.Readiness.Light;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessValuesTest {

    private static final LocalDate JUNE_1ST = LocalDate.of(2026, 6, 1);

    @Test
    void of_a_supply_what_is_outstanding_is_expected() {
        Supply supply = Supply.announced(new SupplyId("po-1/10"), new Sku("LP-1977"), 100, JUNE_1ST);

        assertThat(expected(supply.after(60).withConfidence(90), JUNE_1ST))
                .contains(new ExpectedSupply(JUNE_1ST, 40, 90));
        assertThat(expected(supply.after(120), JUNE_1ST)).contains(new ExpectedSupply(JUNE_1ST, 0, 100));
    }

    @Test
    void a_late_supply_is_expected_today_until_it_is_too_late_to_count() {
        Supply supply = Supply.announced(new SupplyId("po-1/10"), new Sku("LP-1977"), 100, JUNE_1ST);
        LocalDate june3rd = JUNE_1ST.plusDays(2);

        assertThat(expected(supply, june3rd)).contains(new ExpectedSupply(june3rd, 100, 100));
        assertThat(expected(supply, june3rd.plusDays(1))).isEmpty();
    }

    private static Optional<ExpectedSupply> expected(Supply supply, LocalDate today) {
        return ExpectedSupply.of(supply, today, PastDue.countsFor(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void confidence_is_0_to_100(int confidence) {
        assertThatThrownBy(() -> new ExpectedSupply(JUNE_1ST, 40, confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence of 40 units on 2026-06-01 is " + confidence + " %, not 0 to 100 %");
    }

    @Test
    void confidence_may_be_none_or_full() {
        assertThat(new ExpectedSupply(JUNE_1ST, 1_000_000_000, 0).sure()).isZero();
        assertThat(new ExpectedSupply(JUNE_1ST, 1_000_000_000, 100).sure()).isEqualTo(1_000_000_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_001})
    void units_are_none_to_a_billion(long units) {
        assertThatThrownBy(() -> new ExpectedSupply(JUNE_1ST, units, 90)).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> new DueUnits(JUNE_1ST, units)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void a_shortfall_is_of_a_unit_at_least() {
        assertThatThrownBy(() -> new Shortfall(JUNE_1ST, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("short of 0 units on 2026-06-01");
    }

    @ParameterizedTest
    @EnumSource
    void a_shortfall_is_told_exactly_if_the_light_is_not_green(Light light) {
        Optional<Shortfall> wrong = light == Light.GREEN ? Optional.of(new Shortfall(JUNE_1ST, 1)) : Optional.empty();

        assertThatThrownBy(() -> new Readiness(light, wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
    void what_comes_is_due_or_is_left_is_not_negative(long expected, long promised, long left) {
        assertThatThrownBy(() -> new AvailableToPromise(JUNE_1ST, 0, expected, promised, left))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
