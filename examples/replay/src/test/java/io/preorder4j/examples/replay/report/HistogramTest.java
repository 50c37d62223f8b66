package io.preorder4j.examples.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.examples.replay.result.Waits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void each_wait_counts_for_the_day_in_which_it_ended() {
        Histogram histogram = histogram("PT0S", "PT23H59M", "P1D", "P3DT1H");
        assertThat(histogram).isEqualTo(new Histogram(1, List.of(2L, 1L, 0L, 1L), 0));
    }

    @Test
    void long_waits_are_counted_by_weeks() {
        Histogram histogram = histogram("P0D", "P6D", "P7D", "P90D");
        assertThat(histogram.daysABar()).isEqualTo(7);
        assertThat(histogram.bars()).startsWith(2L, 1L, 0L).endsWith(0L, 1L);
    }

    @Test
    void there_are_never_more_bars_than_a_page_has_room_for() {
        assertThat(histogram("P89D").bars()).hasSize(90);
        assertThat(histogram("P20000D").bars()).hasSizeLessThanOrEqualTo(90);
    }

    @Test
    void the_one_in_a_hundred_that_waited_longest_is_counted_apart() {
        String[] waits = Collections.nCopies(200, "P1D").toArray(String[]::new);
        waits[7] = "P300D";
        assertThat(histogram(waits)).isEqualTo(new Histogram(1, List.of(0L, 199L), 1));
    }

    private static Histogram histogram(String... waits) {
        return Histogram.of(new Waits(Stream.of(waits).map(Duration::parse).toList()));
    }
}
