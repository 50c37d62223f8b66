package io.preorder4j.examples.benchmarks.result;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many took, all of them kept and sorted: no percentile is a guess. */
public final class Latencies {

    private static final int FIRST_CAPACITY = 1_024;
    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int count;

    /** None yet. One thread adds to it. */
    public Latencies() {}

    /** All of these together. */
    public static Latencies of(Collection<Latencies> parts) {
        Latencies all = new Latencies();
        all.count = parts.stream().mapToInt(Latencies::count).sum();
        all.nanos = parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.nanos, 0, part.count))
                .sorted()
                .toArray();
        return all;
    }

    /** Adds one, in nanoseconds. */
    public void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = duration;
        count++;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The least time within which so many percent were done, in milliseconds; not a number if there are none. */
    public double millis(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.max(0, index)] / NANOS_PER_MILLI;
    }
}
