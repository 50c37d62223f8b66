package io.preorder4j.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsBenchmarkTest {

    @Test
    void it_is_the_same_command_whoever_listens() {
        MetricsBenchmark benchmark = new MetricsBenchmark();
        long before = benchmark.told();

        assertThat(benchmark.nobodyListens().repeated()).isTrue();
        assertThat(benchmark.told()).isEqualTo(before);
        assertThat(benchmark.somebodyCounts()).isEqualTo(benchmark.nobodyListens());
        assertThat(benchmark.somebodyReadsAll()).isEqualTo(benchmark.nobodyListens());
        assertThat(benchmark.told()).isGreaterThan(before + 2);
    }
}
