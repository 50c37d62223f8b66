package io.preorder4j.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentTest {

    @ParameterizedTest
    @ValueSource(longs = {-1_000_000_000, -1, 1, 1_000_000_000})
    void up_to_a_billion_units_are_lost_or_found(long units) {
        assertThat(adjustment(units).units()).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1_000_000_001, 1_000_000_001, Long.MIN_VALUE, Long.MAX_VALUE})
    void a_correction_by_nothing_or_by_more_is_refused(long units) {
        assertThatThrownBy(() -> adjustment(units))
                .isInstanceOfSatisfying(InvalidQuantityException.class, e -> {
                    assertThat(e.field()).isEqualTo("units");
                    assertThat(e.units()).isEqualTo(units);
                })
                .hasMessageEndingWith("is 0 or more than 1000000000 either way");
    }

    private static Adjustment adjustment(long units) {
        return new Adjustment(new AdjustmentId("count-1"), new Sku("LP-1977"), units, "damaged in transit");
    }
}
