package io.preorder4j.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.preorder4j.PreOrders;
import io.preorder4j.Promises;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.examples.replay.shop.Opening;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.PreOrdersShop;
import io.preorder4j.jdbc.JdbcStore;
import io.preorder4j.promise.PromiseStory;
import io.preorder4j.promise.Told;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The library itself against the independent model, and against the reference where the data is cut short. */
class PreOrdersReplayTest {

    private static final Path ONLINE_RETAIL = Path.of("data/online-retail");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void in_memory_the_library_gives_what_an_independent_model_gave(Policy policy) {
        Path small = ONLINE_RETAIL.resolve("small");
        Path results = replay(PreOrdersShop::open, small, policy, "memory", "results");
        assertThat(results)
                .hasSameBinaryContentAs(ONLINE_RETAIL.resolve("expected/small-" + policy + "/preorders.csv"));
    }

    @ParameterizedTest
    @EnumSource
    void in_sqlite_the_library_gives_what_an_independent_model_gave(Policy policy) {
        Path small = ONLINE_RETAIL.resolve("small");
        String store = folder.resolve("preorders.db").toString();
        Path results = replay(PreOrdersShop::open, small, policy, store, "results");
        assertThat(results)
                .hasSameBinaryContentAs(ONLINE_RETAIL.resolve("expected/small-" + policy + "/preorders.csv"));
    }

    @ParameterizedTest
    @EnumSource
    void in_postgres_the_library_gives_what_an_independent_model_gave(Policy policy) throws Exception {
        Path small = ONLINE_RETAIL.resolve("small");
        Path results = replay(PreOrdersShop::open, small, policy, "postgres", "results");
        Path expected = ONLINE_RETAIL.resolve("expected/small-" + policy);
        assertThat(results).hasSameBinaryContentAs(expected.resolve("preorders.csv"));
        assertThat(Files.readString(expected.resolve("promises.csv.sha256")))
                .startsWith(ReplayTest.sha256(results.resolveSibling("promises.csv")));
    }

    @ParameterizedTest
    @EnumSource
    void over_half_a_year_the_library_gives_what_an_independent_model_gave(Policy policy) throws Exception {
        Path halfYear = ONLINE_RETAIL.resolve("half-year");
        Path results = replay(PreOrdersShop::open, halfYear, policy, "memory", "results");
        assertThat(Files.readString(ONLINE_RETAIL.resolve("expected/half-year-" + policy + "/preorders.csv.sha256")))
                .startsWith(ReplayTest.sha256(results));
        // Under the other policy a few first promises depend on where the queue was cut before, which the model does
        // not know.
        if (policy == Policy.FIRST_COME_FIRST_SERVED) {
            assertThat(Files.readString(ONLINE_RETAIL.resolve("expected/half-year-" + policy + "/promises.csv.sha256")))
                    .startsWith(ReplayTest.sha256(results.resolveSibling("promises.csv")));
        }
    }

    /** Every promise, every change of it and when it was told, line by line. */
    @ParameterizedTest
    @EnumSource
    void the_library_promises_what_an_independent_model_promises(Policy policy) {
        Path small = ONLINE_RETAIL.resolve("small");
        Path model = reference(small, policy).resolveSibling("promises.csv");
        Path inMemory = replay(PreOrdersShop::open, small, policy, "memory", "in-memory");
        Path inSqlite = replay(
                PreOrdersShop::open,
                small,
                policy,
                folder.resolve("preorders.db").toString(),
                "in-sqlite");

        assertThat(inMemory.resolveSibling("promises.csv")).hasSameTextualContentAs(model);
        assertThat(inSqlite.resolveSibling("promises.csv")).hasSameTextualContentAs(model);
    }

    @Test
    void the_story_of_a_line_is_its_row() throws IOException {
        String store = folder.resolve("preorders.db").toString();
        Path small = ONLINE_RETAIL.resolve("small");
        Path results = replay(PreOrdersShop::open, small, Policy.PRIORITY, store, "results");

        List<String> rows = Files.readAllLines(results.resolveSibling("promises.csv"));
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl("jdbc:sqlite:" + store);
            Promises promises =
                    PreOrders.builder(JdbcStore.sqlite(database)).build().promises();
            // Every change is worth a look, and of the others every hundredth row.
            List<String> sample = IntStream.range(1, rows.size())
                    .filter(i -> i % 100 == 0 || rows.get(i).contains("@"))
                    .mapToObj(rows::get)
                    .toList();
            assertThat(sample).hasSizeGreaterThan(200).allSatisfy(row -> {
                String[] fields = row.split(",", -1);
                assertThat(told(promises.story(new PreOrderId(fields[0], fields[1]))))
                        .isEqualTo(fields[3] + (fields[4].isEmpty() ? "" : " " + fields[4]));
            });
        }
    }

    /** As in the file: the first promise, and then each later one with its time. */
    private static String told(Optional<PromiseStory> story) {
        List<Told> history = story.map(PromiseStory::history).orElse(List.of());
        return IntStream.range(0, history.size())
                .mapToObj(i -> history.get(i).expected().code()
                        + (i == 0 ? "" : "@" + history.get(i).at()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_replay_whose_process_was_killed_goes_on_and_gives_the_same() throws Exception {
        Path data = aFewWeeks();
        String store = folder.resolve("preorders.db").toString();
        killAt("30 %", data, store);
        assertThat(folder.resolve("results")).doesNotExist();

        Path results = replay(PreOrdersShop::open, data, Policy.PRIORITY, store, "results");
        Path model = reference(data, Policy.PRIORITY);
        assertThat(results).hasSameBinaryContentAs(model);
        assertThat(results.resolveSibling("promises.csv")).hasSameBinaryContentAs(model.resolveSibling("promises.csv"));
    }

    private void killAt(String progress, Path data, String store) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Replay.class.getName(),
                        "--data",
                        data.toString(),
                        "--policy",
                        Policy.PRIORITY.toString(),
                        "--store",
                        store,
                        "--out",
                        folder.resolve("results").toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (said.indexOf(progress) < 0) {
                String line = lines.readLine();
                assertThat(line).as("the process ended early: %s", said).isNotNull();
                said.append(line).append('\n');
            }
            process.destroyForcibly().waitFor();
        }
    }

    private Path reference(Path data, Policy policy) {
        return replay((store, named, clock) -> new ReferenceShop(named, clock), data, policy, "memory", "reference");
    }

    private Path replay(Opening opening, Path data, Policy policy, String store, String results) {
        StringWriter err = new StringWriter();
        CommandLine replay = Replay.commandLine(opening)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true));
        Path out = folder.resolve(results);
        int exitCode = replay.execute(
                "--data", data.toString(), "--policy", policy.toString(), "--store", store, "--out", out.toString());
        assertThat(exitCode).as(err.toString()).isZero();
        return out.resolve("preorders.csv");
    }

    /** The small data set, with its first rows only: enough for every kind of event, little enough to be quick. */
    private Path aFewWeeks() throws IOException {
        Path few = Files.createDirectories(folder.resolve("few-weeks"));
        copy("offers.csv", few, 100);
        copy("supplies.csv", few, 200);
        copy("orders.csv", few, 900);
        copy("cancellations.csv", few, 40);
        copy("receipts.csv", few, 60);
        copy("adjustments.csv", few, 10);
        return few;
    }

    private static void copy(String file, Path to, int rows) throws IOException {
        Path from = ONLINE_RETAIL.resolve("small").resolve(file);
        Files.write(
                to.resolve(file),
                Files.readAllLines(from).stream().limit(1L + rows).toList());
    }
}
