package io.preorder4j.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllocationBenchmarkTest {

    @Test
    void both_ways_give_everybody_the_same() {
        AllocationBenchmark benchmark = new AllocationBenchmark();

        benchmark.bothAgree();

        assertThat(benchmark.proportional().stock().free()).isZero();
        assertThat(benchmark.proportional().shares()).hasSizeGreaterThan(AllocationBenchmark.LINES / 2);
    }
}
