package io.preorder4j.examples.replay.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitsTest {

    @Test
    void half_of_the_lines_waited_no_longer_than_the_median() {
        assertThat(waits(9, 1, 5, 3).median()).isEqualTo(Duration.ofDays(3));
        assertThat(waits(9, 1, 5).median()).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void nine_in_ten_lines_waited_no_longer_than_the_ninetieth_percentile() {
        assertThat(waits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).percentile(90)).isEqualTo(Duration.ofDays(9));
        assertThat(waits(7).percentile(90)).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void nobody_waited_where_nobody_got_anything() {
        assertThat(new Waits(List.of()).median()).isZero();
    }

    private static Waits waits(long... days) {
        return new Waits(LongStream.of(days).mapToObj(Duration::ofDays).toList());
    }
}
