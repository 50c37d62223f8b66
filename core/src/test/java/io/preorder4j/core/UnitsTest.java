package io.preorder4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 999_999_999, 1_000_000_000})
    void a_line_may_name_one_to_a_billion_units(long units) {
        assertThat(Units.positive("units", units)).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void a_line_of_less_than_one_unit_is_refused(long units) {
        assertRefused(() -> Units.positive("units", units), units, "is less than 1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000_000})
    void a_count_may_be_zero_to_a_billion_units(long units) {
        assertThat(Units.notNegative("units", units)).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void a_negative_count_is_refused(long units) {
        assertRefused(() -> Units.notNegative("units", units), units, "is negative");
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_001, Long.MAX_VALUE})
    void more_than_a_billion_units_are_refused(long units) {
        assertRefused(() -> Units.positive("units", units), units, "is more than 1000000000");
        assertRefused(() -> Units.notNegative("units", units), units, "is more than 1000000000");
    }

    @Test
    void a_sum_may_grow_beyond_a_billion() {
        assertThat(Units.sum("units", Units.MAX, Units.MAX)).isEqualTo(2_000_000_000L);
    }

    @Test
    void a_sum_that_would_wrap_is_refused_and_names_what_was_added() {
        assertRefused(() -> Units.sum("units", Long.MAX_VALUE, 1), 1, "overflows the sum 9223372036854775807");
        assertRefused(() -> Units.sum("units", Long.MIN_VALUE, -1), -1, "overflows the sum -9223372036854775808");
    }

    private static void assertRefused(ThrowingCallable question, long units, String reason) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(InvalidQuantityException.class, e -> {
                    assertThat(e.field()).isEqualTo("units");
                    assertThat(e.units()).isEqualTo(units);
                })
                .hasMessage("INVALID_QUANTITY: units " + units + " " + reason);
    }
}
