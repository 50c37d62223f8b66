package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Units;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({"10, 0, 10", "10, 9, 1", "1, 0, 1", "1000000000, 0, 1000000000"})
    void a_limit_admits_units_up_to_itself(long limit, long sold, long more) {
        assertThat(Limit.of(limit).admits(sold, more)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 11", "10, 9, 2", "10, 10, 1", "0, 0, 1", "1000000000, 1, 1000000000"})
    void a_limit_admits_not_one_unit_more(long limit, long sold, long more) {
        assertThat(Limit.of(limit).admits(sold, more)).isFalse();
    }

    @Test
    void a_limit_lowered_below_what_is_sold_admits_nothing() {
        assertThat(Limit.of(5).admits(8, 1)).isFalse();
        assertThat(Limit.of(0).admits(Long.MAX_VALUE, 1)).isFalse();
    }

    @Test
    void no_limit_admits_everything() {
        assertThat(Limit.none().admits(0, Units.MAX)).isTrue();
        assertThat(Limit.none().admits(1_000_000 * Units.MAX, Units.MAX)).isTrue();
    }

    @Test
    void a_limit_is_set_unless_it_is_none() {
        assertThat(Limit.of(0).isSet()).isTrue();
        assertThat(Limit.of(Units.MAX).isSet()).isTrue();
        assertThat(Limit.none().isSet()).isFalse();
    }

    @Test
    void a_store_may_keep_no_limit_as_the_largest_number() {
        assertThat(new Limit(Long.MAX_VALUE)).isEqualTo(Limit.none());
        assertThat(new Limit(Limit.none().units())).isEqualTo(Limit.none());
    }

    @Test
    void a_limit_says_what_it_is() {
        assertThat(Limit.of(250)).hasToString("250");
        assertThat(Limit.none()).hasToString("none");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 1_000_000_001, Long.MAX_VALUE - 1})
    void a_limit_outside_zero_to_a_billion_is_refused(long units) {
        assertRefused(() -> Limit.of(units));
        assertRefused(() -> new Limit(units));
    }

    @Test
    void a_limit_of_the_largest_number_is_refused_and_not_taken_for_none() {
        assertRefused(() -> Limit.of(Long.MAX_VALUE));
    }

    private static void assertRefused(ThrowingCallable limit) {
        assertThatThrownBy(limit)
                .isInstanceOfSatisfying(
                        InvalidQuantityException.class,
                        e -> assertThat(e.field()).isEqualTo("limit"));
    }
}
