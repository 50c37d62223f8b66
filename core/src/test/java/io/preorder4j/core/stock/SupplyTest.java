package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyTest {

    private static final SupplyId ID = new SupplyId("po-4500017/10");
    private static final Sku SKU = new Sku("LP-1977");
    private static final LocalDate JUNE_20TH = LocalDate.of(2026, 6, 20);

    @Test
    void nothing_of_an_announced_supply_has_come() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH);

        assertThat(supply).isEqualTo(new Supply(ID, SKU, 100, JUNE_20TH, 0, 100));
        assertThat(supply.outstanding()).isEqualTo(100);
    }

    @Test
    void what_comes_is_no_longer_outstanding() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(60).after(30);

        assertThat(supply).isEqualTo(new Supply(ID, SKU, 100, JUNE_20TH, 90, 100));
        assertThat(supply.outstanding()).isEqualTo(10);
    }

    @Test
    void after_an_over_delivery_nothing_is_outstanding() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(120);

        assertThat(supply.received()).isEqualTo(120);
        assertThat(supply.outstanding()).isZero();
    }

    @Test
    void what_turns_out_not_to_have_come_is_outstanding_again() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(60).after(-60);

        assertThat(supply).isEqualTo(Supply.announced(ID, SKU, 100, JUNE_20TH));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void a_supply_is_of_one_to_a_billion_units(long units) {
        assertThatThrownBy(() -> Supply.announced(ID, SKU, units, JUNE_20TH))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("units"));
    }

    @Test
    void a_supply_is_expected_in_the_years_that_are_sorted_as_they_are_written() {
        Supply supply = Supply.announced(ID, SKU, 100, LocalDate.of(9999, 12, 31));

        assertThat(supply.revised(100, LocalDate.of(0, 1, 1)).expectedOn()).isEqualTo("0000-01-01");
        for (LocalDate day : List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(-1, 12, 31), LocalDate.MAX)) {
            assertThatThrownBy(() -> supply.revised(100, day))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.field()).isEqualTo("expectedOn"));
        }
    }

    @Test
    void what_had_come_before_a_supply_was_announced_is_not_taken_away_from_it() {
        assertThat(Supply.announced(ID, SKU, 100, JUNE_20TH).after(-30).received())
                .isZero();
    }

    @Test
    void a_supply_comes_later_or_with_other_units() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(30);

        assertThat(supply.revised(120, JUNE_20TH.plusDays(21)))
                .isEqualTo(new Supply(ID, SKU, 120, JUNE_20TH.plusDays(21), 30, 100));
        assertThat(supply.revised(20, JUNE_20TH).outstanding()).isZero();
        assertThatThrownBy(() -> supply.revised(0, JUNE_20TH)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void of_a_cancelled_supply_nothing_is_outstanding() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH);

        assertThat(supply.cancelled().outstanding()).isZero();
        assertThat(supply.after(30).cancelled()).isEqualTo(new Supply(ID, SKU, 30, JUNE_20TH, 30, 100));
        assertThat(supply.after(130).cancelled()).isEqualTo(supply.after(130));
    }

    @Test
    void a_part_of_what_is_to_come_may_come_otherwise() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(30);

        assertThat(supply.without(70).outstanding()).isZero();
        assertThat(supply.without(1)).isEqualTo(new Supply(ID, SKU, 99, JUNE_20TH, 30, 100));
        assertThatThrownBy(() -> supply.without(71)).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> supply.without(0)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void no_less_than_nothing_has_come() {
        assertThatThrownBy(() -> new Supply(ID, SKU, 100, JUNE_20TH, -1, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("supply po-4500017/10 would have received -1");
    }

    @Test
    void a_sum_that_would_wrap_is_refused() {
        Supply supply = new Supply(ID, SKU, 100, JUNE_20TH, Long.MAX_VALUE, 100);

        assertThat(supply.outstanding()).isZero();
        assertThatThrownBy(() -> supply.after(1))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("received"));
    }

    @Test
    void of_a_supply_that_is_not_sure_one_counts_on_a_part_rounded_down() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).withConfidence(70);

        assertThat(supply.sure()).isEqualTo(70);
        assertThat(supply.after(1).sure()).isEqualTo(69);
        assertThat(supply.revised(120, JUNE_20TH).confidence()).isEqualTo(70);
        assertThat(supply.without(50).confidence()).isEqualTo(70);
        assertThat(supply.cancelled().confidence()).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void a_supply_is_sure_from_not_at_all_to_wholly(int confidence) {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH);

        assertThat(supply.withConfidence(0).sure()).isZero();
        assertThatThrownBy(() -> supply.withConfidence(confidence))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("confidence"));
    }

    @Test
    void a_supply_counts_on_its_day_and_when_it_is_late_on_today_for_as_long_as_the_rule_says() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH);
        PastDue twoDays = PastDue.countsFor(2);

        assertThat(supply.countsOn(JUNE_20TH.minusDays(9), twoDays)).contains(JUNE_20TH);
        assertThat(supply.countsOn(JUNE_20TH, twoDays)).contains(JUNE_20TH);
        assertThat(supply.countsOn(JUNE_20TH.plusDays(2), twoDays)).contains(JUNE_20TH.plusDays(2));
        assertThat(supply.countsOn(JUNE_20TH.plusDays(3), twoDays)).isEmpty();
    }

    @Test
    void a_late_supply_may_count_not_at_all() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH);

        assertThat(supply.countsOn(JUNE_20TH, PastDue.neverCounts())).contains(JUNE_20TH);
        assertThat(supply.countsOn(JUNE_20TH.plusDays(1), PastDue.neverCounts()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366})
    void a_late_supply_counts_for_a_year_at_most(int days) {
        assertThat(PastDue.countsFor(365).earliest(JUNE_20TH)).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThatThrownBy(() -> PastDue.countsFor(days))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("days"));
    }
}
