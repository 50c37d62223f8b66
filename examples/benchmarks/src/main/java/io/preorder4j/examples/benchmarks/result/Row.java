package io.preorder4j.examples.benchmarks.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What one of those who were compared gave, in all runs.
 *
 * @param who who it is
 * @param runs what each run gave, the first first
 */
public record Row(String who, List<Measured> runs) {

    /** Copies the runs. */
    public Row {
        runs = List.copyOf(runs);
    }

    /** The median of the runs. */
    public double figure() {
        return median(runs.stream().mapToDouble(Measured::figure));
    }

    /** The median over the runs of the time in milliseconds within which so many percent were done. */
    public Optional<Double> millis(double percent) {
        return runs.stream().allMatch(run -> run.latencies().isPresent())
                ? Optional.of(median(runs.stream()
                        .flatMap(run -> run.latencies().stream())
                        .mapToDouble(latencies -> latencies.millis(percent))))
                : Optional.empty();
    }

    private static double median(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
