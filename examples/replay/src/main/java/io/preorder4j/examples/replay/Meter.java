package io.preorder4j.examples.replay;

import io.preorder4j.examples.replay.result.Measurement;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;

/** Measures time and heap from its start to its stop. */
final class Meter {

    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final long startedAt = System.nanoTime();

    private Meter() {
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static Meter start() {
        return new Meter();
    }

    Measurement stop(boolean isStartedAgain) {
        Duration passed = Duration.ofNanos(System.nanoTime() - startedAt);
        long peaks =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Measurement(passed, isStartedAgain, peaks);
    }
}
