package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyShareTest {

    @ParameterizedTest
    @CsvSource({"95, 100, 95", "95, 99, 94", "100, 7, 7", "1, 99, 0", "50, 0, 0"})
    void the_cap_is_the_share_of_the_supply_rounded_down(int percent, long supplied, long cap) {
        assertThat(new SupplyShare(percent).of(supplied)).isEqualTo(Limit.of(cap));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -1_000_000_000, Long.MIN_VALUE})
    void where_more_was_lost_than_came_nothing_is_sold(long supplied) {
        assertThat(new SupplyShare(95).of(supplied)).isEqualTo(Limit.of(0));
    }

    @Test
    void no_supply_makes_a_cap_above_a_billion() {
        assertThat(new SupplyShare(50).of(1_999_999_999)).isEqualTo(Limit.of(999_999_999));
        assertThat(new SupplyShare(50).of(3_000_000_000L)).isEqualTo(Limit.of(1_000_000_000));
        assertThat(new SupplyShare(1).of(Long.MAX_VALUE)).isEqualTo(Limit.of(1_000_000_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void a_share_is_a_part_of_the_whole(int percent) {
        assertThatThrownBy(() -> new SupplyShare(percent))
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("percent"));
    }
}
