package io.preorder4j.examples.replay;

import io.preorder4j.examples.replay.csv.BadInputException;
import io.preorder4j.examples.replay.dataset.DataFolder;
import io.preorder4j.examples.replay.dataset.DataSet;
import io.preorder4j.examples.replay.play.Answers;
import io.preorder4j.examples.replay.play.Player;
import io.preorder4j.examples.replay.play.ReplayClock;
import io.preorder4j.examples.replay.progress.Progress;
import io.preorder4j.examples.replay.report.Report;
import io.preorder4j.examples.replay.report.TextSummary;
import io.preorder4j.examples.replay.result.Accountant;
import io.preorder4j.examples.replay.result.Measurement;
import io.preorder4j.examples.replay.result.PolicyResult;
import io.preorder4j.examples.replay.result.PreOrdersCsv;
import io.preorder4j.examples.replay.result.PromisesCsv;
import io.preorder4j.examples.replay.result.ResultFiles;
import io.preorder4j.examples.replay.result.Results;
import io.preorder4j.examples.replay.result.SummaryJson;
import io.preorder4j.examples.replay.shop.Opening;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.PreOrdersShop;
import io.preorder4j.examples.replay.shop.Shop;
import io.preorder4j.examples.replay.shop.StoreChoice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: reads a data set, replays it, and writes what came of it. */
@Command(
        name = "replay",
        description = "Replays a shop's orders, cancellations and receipts as pre-orders: who got what, and when.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:replayed",
            "1:failed on the way; started again with the same store, it goes on",
            "2:the input or the command line cannot be used; nothing was done"
        })
public final class Replay implements Callable<Integer> {

    private final Opening opening;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the CSV files, plain or gzipped. Default: ${DEFAULT-VALUE}")
    private Path data = Home.folder("data/online-retail/small");

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "Who gets what arrives: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Policy policy = Policy.FIRST_COME_FIRST_SERVED;

    @Option(
            names = "--store",
            paramLabel = "FILE|postgres|memory",
            converter = StoreConverter.class,
            description = "SQLite file that the shop is kept in; a replay that was interrupted goes on in it. "
                    + "Or a PostgreSQL server that is started for the replay, or memory. "
                    + "Default: preorders.db in the folder of the results")
    private @Nullable StoreChoice store;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for preorders.csv, promises.csv, summary.json and report.html. "
                    + "Default: target/replay-out/DATA-POLICY of this example")
    private @Nullable Path out;

    @Option(
            names = "--compare",
            description = "Play every policy, the others in memory, and show them side by side in the report.")
    private boolean compare;

    private Replay(Opening opening) {
        this.opening = opening;
    }

    /** Replays, and exits. */
    public static void main(String[] args) {
        System.exit(commandLine(PreOrdersShop::open).execute(args));
    }

    static CommandLine commandLine(Opening opening) {
        return new CommandLine(new Replay(opening)).setExecutionExceptionHandler(Replay::exitCode);
    }

    @Override
    public Integer call() throws IOException {
        DataSet dataSet = DataFolder.read(data);
        Path folder = out == null ? Home.folder("target/replay-out/" + dataSet.name() + "-" + policy) : out;
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "--out is not a folder: " + folder);
        }
        StoreChoice kept = store == null ? new StoreChoice.File(folder.resolve("preorders.db")) : store;
        boolean isStartedAgain = kept instanceof StoreChoice.File file
                && StoreClaim.of(dataSet, policy).on(file.path());
        List<PolicyResult> others = compare ? others(dataSet) : List.of();
        replay(dataSet, kept, isStartedAgain, others, folder);
        return ExitCode.OK;
    }

    /** What comes of the policies that were not asked for: played first, so that they are gone from memory afterwards. */
    private List<PolicyResult> others(DataSet dataSet) {
        return Stream.of(Policy.values())
                .filter(other -> other != policy)
                .map(other -> inMemory(dataSet, other))
                .toList();
    }

    private PolicyResult inMemory(DataSet dataSet, Policy other) {
        ReplayClock clock = new ReplayClock();
        try (Shop shop = opening.open(new StoreChoice.Memory(), other, clock)) {
            return PolicyResult.of(Accountant.results(dataSet, other, shop, play(dataSet, shop, clock)));
        }
    }

    private void replay(
            DataSet dataSet, StoreChoice kept, boolean isStartedAgain, List<PolicyResult> others, Path folder)
            throws IOException {
        ReplayClock clock = new ReplayClock();
        try (Shop shop = opening.open(kept, policy, clock)) {
            Meter meter = Meter.start();
            Answers answers = play(dataSet, shop, clock);
            Measurement measurement = meter.stop(isStartedAgain);
            Results results = Accountant.results(dataSet, policy, shop, answers);
            write(results, measurement, compared(results, others), folder);
            tell(results, measurement, folder, kept);
        }
    }

    private Answers play(DataSet dataSet, Shop shop, ReplayClock clock) {
        try (Progress progress = Progress.of(dataSet.rows(), spec.commandLine().getErr())) {
            return Player.play(dataSet, shop, clock, progress);
        }
    }

    /** All policies in their order, if others were played. */
    private static List<PolicyResult> compared(Results results, List<PolicyResult> others) {
        return others.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(PolicyResult.of(results)), others.stream())
                        .sorted(Comparator.comparing(PolicyResult::policy))
                        .toList();
    }

    private static void write(Results results, Measurement measurement, List<PolicyResult> compared, Path folder)
            throws IOException {
        Map<String, ResultFiles.Content> contents = new LinkedHashMap<>();
        contents.put("preorders.csv", file -> PreOrdersCsv.write(results, file));
        contents.put("promises.csv", file -> PromisesCsv.write(results, file));
        contents.put("report.html", file -> Report.write(results, measurement, compared, file));
        contents.put("summary.json", file -> SummaryJson.write(results, measurement, file));
        ResultFiles.write(folder, contents);
    }

    private void tell(Results results, Measurement measurement, Path folder, StoreChoice kept) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println(TextSummary.of(results, measurement));
        terminal.println("  results   " + Home.shown(folder.resolve("preorders.csv")));
        terminal.println("            " + Home.shown(folder.resolve("promises.csv")));
        terminal.println("            " + Home.shown(folder.resolve("summary.json")));
        terminal.println("            " + Home.shown(folder.resolve("report.html")));
        terminal.println("  store     " + (kept instanceof StoreChoice.File file ? Home.shown(file.path()) : kept));
        terminal.flush();
    }

    private static int exitCode(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (failure instanceof BadInputException) {
            err.println(failure.getMessage());
            return ExitCode.USAGE;
        }
        err.println("The replay failed.");
        failure.printStackTrace(err);
        return ExitCode.SOFTWARE;
    }
}
