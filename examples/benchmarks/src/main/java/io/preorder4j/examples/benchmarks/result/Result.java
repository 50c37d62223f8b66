package io.preorder4j.examples.benchmarks.result;

import java.util.List;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param job its name
 * @param title what it does, for a person to read
 * @param unit what its figures count
 * @param ratio what it says above the column that compares the first row with each, if there is anything to compare
 * @param rows who or what was measured; where it is compared, the library first
 * @param verdicts what it was to be
 */
public record Result(
        String job, String title, Unit unit, Optional<String> ratio, List<Row> rows, List<Verdict> verdicts) {

    /** Copies the rows and verdicts; what every run found alike is said once. */
    public Result {
        rows = List.copyOf(rows);
        verdicts = verdicts.stream().distinct().toList();
    }

    /** The column of a comparison with others. */
    public static final String LIBRARY = "library ÷ this";

    /** How many times as good the first row is as another. */
    public double ratio(Row other) {
        return unit.ratio(rows.get(0).figure(), other.figure());
    }

    /** Whether the library kept what it promises. */
    public boolean keepsPromises() {
        return verdicts.stream().filter(Verdict.Promise.class::isInstance).allMatch(Verdict::holds);
    }
}
