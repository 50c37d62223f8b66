package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Times as whole microseconds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MicrosTest {

    @Test
    void a_time_comes_back_equal_to_the_microsecond() {
        for (long micros : List.of(-9_223_372_036_854_000_000L, -1_000_001L, -1L, 0L, 1L, 999_999L, Long.MAX_VALUE)) {
            assertThat(Micros.of(Micros.instant(micros))).isEqualTo(micros);
        }
    }

    @Test
    void a_time_between_two_microseconds_is_stored_as_the_one_before() {
        assertThat(Micros.of(Instant.ofEpochSecond(0, 1_999))).isEqualTo(1);
        assertThat(Micros.of(Instant.ofEpochSecond(0, -1))).isEqualTo(-1);
    }

    @Test
    void a_time_that_no_number_holds_is_refused() {
        assertThatThrownBy(() -> Micros.of(Instant.MAX)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void what_is_searched_may_lie_between_two_microseconds() {
        assertThat(Micros.notBefore(Instant.ofEpochSecond(0, 1_000))).isEqualTo(1);
        assertThat(Micros.notBefore(Instant.ofEpochSecond(0, 1_001))).isEqualTo(2);
        assertThat(Micros.notBefore(Instant.ofEpochSecond(0, -1))).isZero();
        assertThat(Micros.notAfter(Instant.ofEpochSecond(0, 1_999))).isEqualTo(1);
        assertThat(Micros.notAfter(Instant.ofEpochSecond(0, -1))).isEqualTo(-1);
    }

    @Test
    void what_is_searched_may_lie_before_and_behind_all_that_is_stored() {
        assertThat(Micros.notBefore(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Micros.notAfter(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Micros.notBefore(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
        assertThat(Micros.notAfter(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    }
}
