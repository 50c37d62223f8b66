package io.preorder4j.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.examples.replay.dataset.LineId;
import io.preorder4j.examples.replay.shop.Movement;
import io.preorder4j.examples.replay.shop.Opening;
import io.preorder4j.examples.replay.shop.Policy;
import io.preorder4j.examples.replay.shop.SentNotice;
import io.preorder4j.examples.replay.shop.StockState;
import io.preorder4j.examples.replay.shop.Telling;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

    private static final Path ONLINE_RETAIL = Path.of("data/online-retail");
    private static final Opening REFERENCE = (store, policy, clock) -> new ReferenceShop(policy, clock);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    // ---- results

    @ParameterizedTest
    @EnumSource
    void the_small_data_set_gives_what_an_independent_model_gave(Policy policy) throws IOException {
        assertThat(replay(REFERENCE, "small", policy)).isZero();
        Path expected = ONLINE_RETAIL.resolve("expected/small-" + policy);
        assertThat(folder.resolve("preorders.csv")).hasSameBinaryContentAs(expected.resolve("preorders.csv"));
        assertSummary(expected);
    }

    @ParameterizedTest
    @EnumSource
    void the_half_year_gives_what_an_independent_model_gave(Policy policy) throws Exception {
        assertThat(replay(REFERENCE, "half-year", policy)).isZero();
        Path expected = ONLINE_RETAIL.resolve("expected/half-year-" + policy);
        assertThat(Files.readString(expected.resolve("preorders.csv.sha256")))
                .startsWith(sha256(folder.resolve("preorders.csv")));
        assertSummary(expected);
        assertThat(Files.size(folder.resolve("report.html"))).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_promised_stays_as_it_was(Policy policy) throws Exception {
        assertThat(replay(REFERENCE, "small", policy)).isZero();
        assertThat(Files.readString(ONLINE_RETAIL.resolve("expected/small-" + policy + "/promises.csv.sha256")))
                .startsWith(sha256(folder.resolve("promises.csv")));
    }

    /** One supply never comes and is counted on for two weeks; the other one comes a day late. */
    @Test
    void a_line_is_told_a_day_and_then_another_one() throws IOException {
        DataFiles files = DataFiles.in(folder.resolve("late"))
                .with(
                        "supplies.csv",
                        "supply_id,sku,quantity,expected_on",
                        "PO-1,A,5,2010-12-20",
                        "PO-2,A,9,2011-01-10")
                .with(
                        "receipts.csv",
                        "receipt_id,supply_id,sku,quantity,received_at",
                        "GRN-2,PO-2,A,9,2011-01-11T08:00:00Z");
        run(REFERENCE, "--data", files.folder().toString(), "--store", "memory", "--out", folder.toString());
        assertThat(folder.resolve("promises.csv")).hasContent("""
                order_id,line,sku,promised,told_later,told_last,allocated_on,days_late,days_late_as_told_last
                1001,1,A,2010-12-20,2011-01-10@2011-01-04T00:00:00Z,2011-01-10,2011-01-11,22,1
                1001,2,B,2010-12-21,TBA@2010-12-22T00:00:00Z,TBA,,,
                1002,1,A,,,,,,
                """);
    }

    @ParameterizedTest
    @EnumSource
    void to_review_every_sku_every_night_would_tell_nobody_anything_else(Policy policy) throws Exception {
        Opening everyNight = (store, named, clock) -> new ReferenceShop(named, clock) {
            @Override
            public void deliver() {
                review(skus(), LocalDate.ofInstant(clock.instant(), ZONE));
                super.deliver();
            }
        };
        assertThat(replay(everyNight, "small", policy)).isZero();
        assertThat(Files.readString(ONLINE_RETAIL.resolve("expected/small-" + policy + "/promises.csv.sha256")))
                .startsWith(sha256(folder.resolve("promises.csv")));
    }

    @Test
    void a_person_is_told_what_came_of_it_and_where_it_is() {
        replay(REFERENCE, "small", Policy.FIRST_COME_FIRST_SERVED);
        assertThat(out.toString())
                .contains("Replayed small, first-come-first-served")
                .containsPattern("order lines +7,366")
                .containsPattern("refused +350 +CAP_REACHED")
                .containsPattern("allocated +79,161")
                .containsPattern("promises told +7,008 +191 without a date")
                .containsPattern("changed later +139 +142 changes: 93 later, 31 earlier, 17 withdrawn, 1 known again")
                .containsPattern("by the first one +3,343 +on the day; 39 early, 3,393 late; 3.43 days late on average")
                .containsPattern("notices of dates +142 ")
                .containsPattern("customers +1,452 +1,328 got none, 110 one, 10 two, 4 more")
                .containsPattern("time +[0-9.]+ s +[0-9,]+ lines/s")
                .contains(folder.resolve("report.html").toString());
        assertThat(err.toString().lines()).hasSize(10).allMatch(line -> line.startsWith("replaying: "));
    }

    // ---- faults

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 500, 2500, 2770})
    void an_interrupted_replay_that_is_started_again_gives_the_same(int commands) throws IOException {
        List<ReferenceShop> shops = new ArrayList<>();
        Opening interrupted = (store, policy, clock) -> {
            shops.add(new ReferenceShop(policy, clock).withPowerCutAfter(commands));
            return shops.get(0);
        };
        assertThat(replay(interrupted, "small", Policy.PRIORITY)).isEqualTo(1);
        assertThat(err.toString()).contains("The replay failed.", "power cut");
        assertThat(folder.resolve("preorders.csv")).doesNotExist();

        Opening again = (store, policy, clock) -> shops.get(0).startedAgain(clock);
        assertThat(replay(again, "small", Policy.PRIORITY)).isZero();
        assertThat(out.toString()).contains("started again: what was done before was not done again");
        Path expected = ONLINE_RETAIL.resolve("expected/small-priority");
        assertThat(folder.resolve("preorders.csv")).hasSameBinaryContentAs(expected.resolve("preorders.csv"));
        assertSummary(expected);
    }

    @Test
    void a_shop_whose_books_do_not_add_up_is_not_believed() {
        Opening forgetful = (store, policy, clock) -> new ReferenceShop(policy, clock) {
            @Override
            public StockState stock(String sku) {
                return StockState.NONE;
            }
        };
        assertThat(replay(forgetful, "small", Policy.PRIORITY)).isEqualTo(1);
        assertThat(err.toString()).contains("does not add up: units allocated");
        assertThat(folder.resolve("preorders.csv")).doesNotExist();
    }

    @Test
    void a_notice_of_a_date_that_did_not_change_ends_the_replay() {
        Opening talkative = (store, policy, clock) -> new ReferenceShop(policy, clock) {
            @Override
            public void notices(Consumer<SentNotice> reader) {
                reader.accept(new SentNotice(new LineId("536365", 1), 1));
            }
        };
        assertThat(replay(talkative, "small", Policy.PRIORITY)).isEqualTo(1);
        assertThat(err.toString()).contains("does not add up: 1 notices of other dates of 536365/1");
        assertThat(folder.resolve("promises.csv")).doesNotExist();
    }

    @Test
    void a_shop_that_tells_the_same_date_again_is_not_believed() {
        Opening repetitive = (store, policy, clock) -> new ReferenceShop(policy, clock) {
            @Override
            public void history(Consumer<Movement> movements, Consumer<Telling> tellings) {
                super.history(movements, tellings.andThen(tellings));
            }
        };
        assertThat(replay(repetitive, "small", Policy.PRIORITY)).isEqualTo(1);
        assertThat(err.toString()).contains("was told again what it was told before");
    }

    @Test
    void bad_input_is_found_before_anything_is_done() throws IOException {
        Path bad = DataFiles.in(folder.resolve("bad"))
                .with(
                        "adjustments.csv",
                        "adjustment_id,sku,quantity,adjusted_at,reason",
                        "ADJ-1,A,7,2010-12-22T08:00:00Z,found")
                .folder();
        Opening unwanted = (store, policy, clock) -> {
            throw new AssertionError("opened");
        };
        int exitCode = run(
                unwanted,
                "--data",
                bad.toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(bad.resolve("adjustments.csv")
                        + ", line 2, column 3 (quantity): must be from -1000000000 to -1, but is 7");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    // ---- stores

    @Test
    void a_store_is_not_shared_with_another_policy() {
        replay(REFERENCE, "small", Policy.PRIORITY);
        assertThat(replay(REFERENCE, "small", Policy.FIRST_COME_FIRST_SERVED)).isEqualTo(2);
        assertThat(err.toString())
                .contains(folder.resolve("preorders.db")
                        + ": belongs to a replay of other data or under another policy;"
                        + " choose another --store, or remove it and preorders.db.replay");
    }

    @Test
    void a_store_is_not_shared_with_other_data() throws IOException {
        replay(REFERENCE, "small", Policy.PRIORITY);
        Path other = DataFiles.in(folder.resolve("other")).folder();
        assertThat(run(REFERENCE, "--data", other.toString(), "--policy", "priority", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("belongs to a replay of other data");
    }

    @Test
    void a_file_that_no_replay_made_is_no_store() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.db"), "precious");
        int exitCode = run(REFERENCE, "--data", small(), "--store", mine.toString(), "--out", folder.toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("was not made by a replay");
        assertThat(mine).hasContent("precious");
    }

    @Test
    void a_store_in_memory_leaves_nothing_but_results() {
        run(REFERENCE, "--data", small(), "--store", "memory", "--out", folder.toString());
        assertThat(folder)
                .isDirectoryNotContaining(
                        path -> !List.of("preorders.csv", "promises.csv", "report.html", "summary.json")
                                .contains(path.getFileName().toString()));
    }

    // ---- the command line

    @ParameterizedTest
    @CsvSource({"--policy,lottery", "--data,nowhere", "--colour,red"})
    void what_cannot_be_used_exits_with_2(String option, String value) {
        assertThat(run(REFERENCE, option, value, "--store", "memory")).isEqualTo(2);
        assertThat(err.toString()).contains(value.equals("red") ? "Unknown option" : value);
    }

    @Test
    void results_do_not_go_into_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run(REFERENCE, "--data", small(), "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--out is not a folder");
    }

    @Test
    void policies_are_played_side_by_side_when_somebody_asks() throws IOException {
        assertThat(run(REFERENCE, "--data", small(), "--store", "memory", "--compare", "--out", folder.toString()))
                .isZero();
        assertThat(folder.resolve("preorders.csv"))
                .hasSameBinaryContentAs(ONLINE_RETAIL.resolve("expected/small-first-come-first-served/preorders.csv"));
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<th scope=\"row\">first-come-first-served, tagged PRIORITY</th>")
                .contains("<th scope=\"row\">priority, all others</th>");
    }

    @Test
    void help_names_every_option() {
        assertThat(run(REFERENCE, "--help")).isZero();
        assertThat(out.toString())
                .contains("--data", "--policy", "--store", "--out", "--compare", "--help", "--version");
    }

    @Test
    void the_version_is_told() {
        assertThat(run(REFERENCE, "--version")).isZero();
        assertThat(out.toString()).startsWith("replay ");
    }

    private int replay(Opening opening, String data, Policy policy) {
        return run(
                opening,
                "--data",
                ONLINE_RETAIL.resolve(data).toString(),
                "--policy",
                policy.toString(),
                "--out",
                folder.toString());
    }

    private int run(Opening opening, String... arguments) {
        CommandLine commandLine = Replay.commandLine(opening);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private static String small() {
        return ONLINE_RETAIL.resolve("small").toString();
    }

    private void assertSummary(Path expected) throws IOException {
        JsonMapper json = new JsonMapper();
        JsonNode summary = json.readTree(Files.readString(folder.resolve("summary.json")));
        for (Map.Entry<String, JsonNode> entry : json.readTree(Files.readString(expected.resolve("summary.json")))
                .properties()) {
            assertThat(summary.get(entry.getKey())).as(entry.getKey()).isEqualTo(entry.getValue());
        }
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
