package io.preorder4j.examples.benchmarks.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as tables that people read in a terminal as well as on a page. */
public final class Markdown {

    private Markdown() {}

    /** What stands above all tables: what was run, and on what. */
    public static String heading(Machine machine, String database, String command) {
        return "# Benchmarks of the store%n%n- command: `%s`%n- machine: %s%n- database: %s%n"
                .formatted(command, machine, database);
    }

    /** A section with the tables of one job. */
    public static String section(Result result, String command) {
        return "## %s: %s%n%n%s%s%n`%s`%n"
                .formatted(result.job(), result.title(), figures(result), verdicts(result.verdicts()), command);
    }

    private static String figures(Result result) {
        if (result.rows().isEmpty()) {
            return "";
        }
        String heading = "| | median, %s | runs | p50 ms | p99 ms |%s%n|---|--:|--:|--:|--:|%s%n"
                .formatted(
                        result.unit(),
                        result.ratio().map(" %s |"::formatted).orElse(""),
                        result.ratio().map(title -> "--:|").orElse(""));
        return result.rows().stream().map(row -> line(result, row)).collect(Collectors.joining("", heading, "\n"));
    }

    private static String line(Result result, Row row) {
        String runs = row.runs().stream().map(run -> number(run.figure())).collect(Collectors.joining(" · "));
        return "| %s | %s | %s | %s | %s |%s%n"
                .formatted(
                        row.who(),
                        number(row.figure()),
                        runs,
                        row.millis(50).map(Markdown::number).orElse(""),
                        row.millis(99).map(Markdown::number).orElse(""),
                        result.ratio()
                                .map(title -> " %s |".formatted(number(result.ratio(row))))
                                .orElse(""));
    }

    private static String verdicts(List<Verdict> verdicts) {
        return verdicts.isEmpty()
                ? ""
                : verdicts.stream()
                        .map(verdict -> "| %s | %s | %s |%n".formatted(verdict.what(), verdict.found(), word(verdict)))
                        .collect(Collectors.joining("", "| was to be | is | |%n|---|--:|---|%n".formatted(), ""));
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Promise) {
            return verdict.holds() ? "kept" : "**broken**";
        }
        return verdict.holds() ? "reached" : "**missed**";
    }

    static String number(double figure) {
        double size = Math.abs(figure);
        return String.format(Locale.ROOT, size >= 1_000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f", figure);
    }
}
