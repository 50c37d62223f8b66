package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import java.time.LocalDate;
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

        assertThat(supply).isEqualTo(new Supply(ID, SKU, 100, JUNE_20TH, 0));
        assertThat(supply.outstanding()).isEqualTo(100);
    }

    @Test
    void what_comes_is_no_longer_outstanding() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(60).after(30);

        assertThat(supply).isEqualTo(new Supply(ID, SKU, 100, JUNE_20TH, 90));
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
    void what_had_come_before_a_supply_was_announced_is_not_taken_away_from_it() {
        assertThat(Supply.announced(ID, SKU, 100, JUNE_20TH).after(-30).received())
                .isZero();
    }

    @Test
    void a_supply_comes_later_or_with_other_units() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(30);

        assertThat(supply.revised(120, JUNE_20TH.plusDays(21)))
                .isEqualTo(new Supply(ID, SKU, 120, JUNE_20TH.plusDays(21), 30));
        assertThat(supply.revised(20, JUNE_20TH).outstanding()).isZero();
        assertThatThrownBy(() -> supply.revised(0, JUNE_20TH)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void of_a_cancelled_supply_nothing_is_outstanding() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH);

        assertThat(supply.cancelled().outstanding()).isZero();
        assertThat(supply.after(30).cancelled()).isEqualTo(new Supply(ID, SKU, 30, JUNE_20TH, 30));
        assertThat(supply.after(130).cancelled()).isEqualTo(supply.after(130));
    }

    @Test
    void a_part_of_what_is_to_come_may_come_otherwise() {
        Supply supply = Supply.announced(ID, SKU, 100, JUNE_20TH).after(30);

        assertThat(supply.without(70).outstanding()).isZero();
        assertThat(supply.without(1)).isEqualTo(new Supply(ID, SKU, 99, JUNE_20TH, 30));
        assertThatThrownBy(() -> supply.without(71)).isInstanceOf(InvalidQuantityException.class);
        assertThatThrownBy(() -> supply.without(0)).isInstanceOf(InvalidQuantityException.class);
    }

    @Test
    void no_less_than_nothing_has_come() {
        assertThatThrownBy(() -> new Supply(ID, SKU, 100, JUNE_20TH, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("supply po-4500017/10 would have received -1");
    }

    @Test
    void a_sum_that_would_wrap_is_refused() {
        Supply supply = new Supply(ID, SKU, 100, JUNE_20TH, Long.MAX_VALUE);

        assertThat(supply.outstanding()).isZero();
        assertThatThrownBy(() -> supply.after(1))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("received"));
    }
}
