package io.preorder4j.examples.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void a_percentile_is_the_least_time_within_which_so_many_were_done() {
        Latencies latencies = new Latencies();
        for (int millis = 2_000; millis > 0; millis--) {
            latencies.add(millis * MILLI);
        }

        assertThat(latencies.count()).isEqualTo(2_000);
        assertThat(latencies.millis(50)).isEqualTo(1_000);
        assertThat(latencies.millis(99)).isEqualTo(1_980);
        assertThat(latencies.millis(100)).isEqualTo(2_000);
    }

    @Test
    void the_latencies_of_several_clients_are_looked_at_together() {
        Latencies quick = new Latencies();
        quick.add(MILLI);
        quick.add(3 * MILLI);
        Latencies slow = new Latencies();
        slow.add(2 * MILLI);
        slow.add(100 * MILLI);

        Latencies all = Latencies.of(List.of(quick, slow));

        assertThat(all.count()).isEqualTo(4);
        assertThat(all.millis(50)).isEqualTo(2);
        assertThat(all.millis(99)).isEqualTo(100);
    }

    @Test
    void of_none_there_is_no_percentile() {
        assertThat(new Latencies().millis(50)).isNaN();
    }
}
