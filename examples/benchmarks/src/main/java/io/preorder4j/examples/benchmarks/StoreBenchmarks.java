package io.preorder4j.examples.benchmarks;

import io.preorder4j.examples.benchmarks.database.Database;
import io.preorder4j.examples.benchmarks.database.Kind;
import io.preorder4j.examples.benchmarks.job.Job;
import io.preorder4j.examples.benchmarks.job.Jobs;
import io.preorder4j.examples.benchmarks.job.Sizes;
import io.preorder4j.examples.benchmarks.job.Workbench;
import io.preorder4j.examples.benchmarks.result.BarChart;
import io.preorder4j.examples.benchmarks.result.Machine;
import io.preorder4j.examples.benchmarks.result.Markdown;
import io.preorder4j.examples.benchmarks.result.Result;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line: what the library takes for its work in a database, beside what a good team would write by hand, in the
 * same run.
 */
@Command(
        name = "StoreBenchmarks",
        description = "Measures the library in a database, beside the same work by hand.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every promise was kept, whether or not what was aimed at was reached",
            "1:a promise was broken, or a job failed",
            "2:the command line cannot be used; nothing was done"
        })
public final class StoreBenchmarks implements Callable<Integer> {

    private static final int PROMISE_BROKEN = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "Where: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Kind kind = Kind.POSTGRES;

    @Option(
            names = "--jobs",
            paramLabel = "NAME,…",
            split = ",",
            description =
                    "What: place-1, place-64 (place-32 in SQLite), place-1000, place-many-skus, same-keys, drop-8, "
                            + "drop-32, two-processes, allocate, allocate-many, small-receipts, place-while-allocating, tab. "
                            + "Default: all")
    private @Nullable List<String> jobs;

    @Option(names = "--runs", paramLabel = "N", description = "How often, for medians. Default: ${DEFAULT-VALUE}")
    private int runs = 3;

    @Option(names = "--slow-disk", description = "Each commit takes 1 ms more, for everybody.")
    private boolean slowDisk;

    @Option(names = "--small", description = "In miniature: to see that it works, not how fast.")
    private boolean small;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for results.md and a chart of each job. "
                    + "Default: target/benchmark-results/DATABASE of this example")
    private @Nullable Path out;

    private StoreBenchmarks() {}

    /** Measures, and exits. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new StoreBenchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        List<Job> chosen = chosen();
        if (runs < 1) {
            throw new ParameterException(spec.commandLine(), "--runs is less than 1: " + runs);
        }
        boolean allKept = true;
        try (Database database = Database.start(kind, slowDisk)) {
            Workbench bench = Workbench.at(database, small ? Sizes.small() : Sizes.full(), runs);
            Path folder = Files.createDirectories(folder());
            Path file = folder.resolve("results.md");
            Files.deleteIfExists(file);
            tell(file, Markdown.heading(Machine.here(), database.description(), command(List.of())));
            for (Job job : chosen) {
                Result result = job.run(bench);
                allKept &= result.keepsPromises();
                if (!result.rows().isEmpty()) {
                    Files.writeString(folder.resolve(job.name() + ".svg"), BarChart.svg(result));
                }
                tell(file, Markdown.section(result, command(List.of(job))));
            }
        }
        return allKept ? CommandLine.ExitCode.OK : PROMISE_BROKEN;
    }

    private List<Job> chosen() {
        List<Job> all = Jobs.of(kind);
        if (jobs == null) {
            return all;
        }
        List<String> names = all.stream().map(Job::name).toList();
        for (String name : jobs) {
            if (!names.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(), "no job '" + name + "' for " + kind + ", only " + String.join(", ", names));
            }
        }
        return all.stream().filter(job -> jobs.contains(job.name())).toList();
    }

    /** Beside the jar or the classes of this example, unless it was told. */
    private Path folder() {
        if (out != null) {
            return out;
        }
        try {
            URI code = StoreBenchmarks.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(code).resolveSibling("benchmark-results").resolve(kind + (slowDisk ? "-slow-disk" : ""));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What to type to have the same measured. */
    private String command(List<Job> only) {
        String names = only.isEmpty()
                ? (jobs == null ? "" : " --jobs " + String.join(",", jobs))
                : " --jobs " + only.stream().map(Job::name).collect(Collectors.joining(","));
        return "java -cp examples/benchmarks/target/benchmarks.jar " + StoreBenchmarks.class.getName() + " --database "
                + kind + (slowDisk ? " --slow-disk" : "") + (small ? " --small" : "") + " --runs " + runs + names;
    }

    private void tell(Path file, String text) throws IOException {
        Files.writeString(
                file,
                text + System.lineSeparator(),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(text);
        terminal.flush();
    }
}
