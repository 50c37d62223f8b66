package io.preorder4j.examples.benchmarks.result;

import java.util.List;

/**
 * What came of a job.
 *
 * @param job its name
 * @param title what it does, for a person to read
 * @param unit what its figures count
 * @param rows the library first, where it is compared with others
 * @param verdicts what it was to be
 */
public record Result(String job, String title, Unit unit, List<Row> rows, List<Verdict> verdicts) {

    /** Copies the rows and verdicts. */
    public Result {
        rows = List.copyOf(rows);
        verdicts = List.copyOf(verdicts);
    }

    /** How many times as good the first row is as another. */
    public double ratio(Row other) {
        return unit.ratio(rows.get(0).figure(), other.figure());
    }

    /** Whether the library kept what it promises. */
    public boolean keepsPromises() {
        return verdicts.stream()
                .filter(Verdict.Promise.class::isInstance)
                .allMatch(Verdict::holds);
    }
}
