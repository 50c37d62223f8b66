package io.preorder4j.feed.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.feed.FeedCounts;
import io.preorder4j.feed.FeedItem;
import io.preorder4j.feed.FeedPage;
import io.preorder4j.feed.FeedReader;
import io.preorder4j.feed.FeedStatus;
import io.preorder4j.spi.Leftover;
import io.preorder4j.spi.Store;
import io.preorder4j.testkit.memory.InMemoryStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are dropped into a folder. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvFolderFeedTest {

    private static final Sku RECORD = new Sku("LP-1977");
    private static final String RECEIPTS = "receipt,sku,accepted\n";

    @TempDir
    Path outside;

    private Path folder;
    private CsvFolderFeed feed;
    private final Store store = new InMemoryStore();

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectory(outside.resolve("inbox"));
        feed = new CsvFolderFeed(folder);
    }

    @Test
    void every_kind_of_file_is_read() throws IOException {
        drop("1.csv", "supply,sku,units,expected_on\npo-1,LP-1977,40,2026-07-01\npo-2,,0,\n");
        drop(
                "2.csv",
                "sku,accepted,rejected,receipt,supply\nLP-1977,4,1,grn-1,po-1\nPOSTER,2,,grn-1,\nPOSTER,3,0,grn-2,\n");
        drop("3.csv", "reversed_receipt\ngrn-2\n");
        drop("4.csv", "adjustment,sku,units,reason\ncount-1,LP-1977,-3,\"fell, and \"\"broke\"\"\"\n");

        assertThat(items())
                .containsExactly(
                        new FeedItem.Expected(new SupplyId("po-1"), RECORD, 40, LocalDate.of(2026, 7, 1)),
                        new FeedItem.CalledOff(new SupplyId("po-2")),
                        new FeedItem.Arrived(new GoodsReceipt(
                                new ReceiptId("grn-1"),
                                List.of(
                                        new ReceiptLine(RECORD, 4, 1, Optional.of(new SupplyId("po-1"))),
                                        ReceiptLine.of(new Sku("POSTER"), 2)))),
                        new FeedItem.Arrived(GoodsReceipt.of(new ReceiptId("grn-2"), new Sku("POSTER"), 3)),
                        new FeedItem.TakenBack(new ReceiptId("grn-2")),
                        new FeedItem.Corrected(
                                new Adjustment(new AdjustmentId("count-1"), RECORD, -3, "fell, and \"broke\"")));
    }

    @Test
    void files_take_effect_in_the_order_of_their_names_and_are_done() throws IOException {
        drop("2026-05-02.csv", "reversed_receipt\ngrn-1\n");
        drop("2026-05-01.csv", "\uFEFF" + RECEIPTS.replace("\n", "\r\n") + "grn-1,LP-1977,4\r\n\r\ngrn-2,LP-1977,5");

        assertThat(pull().counts()).isEqualTo(new FeedCounts(3, 0, 0, 0));
        assertThat(free()).isEqualTo(5);
        assertThat(names("")).containsExactly("done");
        assertThat(names("done")).containsExactly("2026-05-01.csv", "2026-05-02.csv");
    }

    @Test
    void a_file_with_a_bad_line_fails_whole_with_the_line_and_the_reason_and_the_next_goes_on() throws IOException {
        drop("1.csv", RECEIPTS + "grn-1,LP-1977,4\ngrn-2,LP-1977,-1\n");
        drop("2.csv", RECEIPTS + "grn-3,LP-1977,5\n");

        assertThat(pull().counts()).isEqualTo(new FeedCounts(1, 0, 0, 0));
        assertThat(free()).isEqualTo(5);
        assertThat(names("failed")).containsExactly("1.csv", "1.csv.reason");
        assertThat(folder.resolve("failed/1.csv.reason"))
                .hasContent("line 3: INVALID_QUANTITY: accepted -1 is negative\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "receipt,sku\n",
                "receipt,sku,accepted,colour\n",
                "receipt,sku,accepted,sku\n",
                "grn-1,LP-1977,4\n",
                "receipt,sku,accepted\ngrn-1,LP-1977\n",
                "receipt,sku,accepted\ngrn-1,LP-1977,4,5\n",
                "receipt,sku,accepted\ngrn-1,LP-1977,four\n",
                "receipt,sku,accepted\ngrn-1,LP-1977,99999999999999999999\n",
                "receipt,sku,accepted\ngrn-1,,4\n",
                "receipt,sku,accepted\n\"grn\n1\",LP-1977,4\n",
                "receipt,sku,accepted\n\"grn-1,LP-1977,4\n",
                "receipt,sku,accepted\n=cmd|' /C calc'!A0\u0000,LP-1977,4\n",
                "supply,sku,units,expected_on\npo-1,LP-1977,4,01.07.2026\n",
                "adjustment,sku,units,reason\ncount-1,LP-1977,0,none\n"
            })
    void a_file_that_cannot_be_used_fails(String content) throws IOException {
        drop("1.csv", content);

        assertThat(items()).isEmpty();
        assertThat(names("failed")).containsExactly("1.csv", "1.csv.reason");
        assertThat(Files.readString(folder.resolve("failed/1.csv.reason"))).matches("line \\d+: [^\\p{Cntrl}]+\n");
    }

    @Test
    void a_file_that_is_no_utf_8_or_has_a_field_or_a_receipt_without_end_fails() throws IOException {
        Files.write(
                folder.resolve("1.csv"), (RECEIPTS + "grn-\u00E4,LP-1977,4\n").getBytes(StandardCharsets.ISO_8859_1));
        drop("2.csv", RECEIPTS + "x".repeat(1_000_000) + ",LP-1977,4\n");
        drop("3.csv", RECEIPTS + "grn-1,LP-1977,1\n".repeat(1001));

        assertThat(items()).isEmpty();
        assertThat(names("failed")).hasSize(6);
        assertThat(Files.readString(folder.resolve("failed/3.csv.reason")))
                .isEqualTo("line 2: the receipt has more than 1000 lines\n");
    }

    @Test
    void links_and_folders_fail_and_what_they_lead_to_is_left_alone() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.csv"), RECEIPTS + "grn-1,LP-1977,4\n");
        Files.createSymbolicLink(folder.resolve("1.csv"), secret);
        Files.createDirectory(folder.resolve("2.csv"));

        assertThat(items()).isEmpty();
        assertThat(names("failed")).containsExactly("1.csv", "1.csv.reason", "2.csv", "2.csv.reason");
        assertThat(secret).exists();
    }

    @Test
    void files_of_another_name_are_left_alone_and_one_that_a_cursor_cannot_hold_fails() throws IOException {
        drop("1.csv.part", RECEIPTS);
        drop(".1.csv", RECEIPTS);
        drop("a\nb.csv", RECEIPTS);
        drop("x".repeat(140) + ".csv", RECEIPTS);

        assertThat(items()).isEmpty();
        assertThat(names("")).containsExactly(".1.csv", "1.csv.part", "failed");
        assertThat(names("failed")).hasSize(4);
    }

    @Test
    void a_name_that_is_taken_gets_a_number_and_nothing_is_overwritten() throws IOException {
        for (String units : List.of("1", "2", "3")) {
            drop("stock.csv", RECEIPTS + "grn-" + units + ",LP-1977," + units + "\n");
            pull();
            drop("bad.csv", units);
            pull();
        }

        assertThat(free()).isEqualTo(6);
        assertThat(names("done")).containsExactly("stock-2.csv", "stock-3.csv", "stock.csv");
        assertThat(names("failed"))
                .containsExactly(
                        "bad-2.csv", "bad-2.csv.reason", "bad-3.csv", "bad-3.csv.reason", "bad.csv", "bad.csv.reason");
    }

    @Test
    void a_kill_before_a_file_is_moved_does_no_harm() throws IOException {
        drop("1.csv", RECEIPTS + "grn-1,LP-1977,4\n");
        FeedPage page = feed.pull(Optional.empty(), 10);
        CsvFolderFeed again = new CsvFolderFeed(folder);
        assertThat(again.pull(Optional.empty(), 10)).isEqualTo(page);
        assertThat(names("")).containsExactly("1.csv");

        assertThat(again.pull(page.cursor(), 10)).isEqualTo(new FeedPage(List.of(), page.cursor(), false));
        assertThat(names("done")).containsExactly("1.csv");
    }

    @Test
    void a_long_file_is_read_in_pages_and_gone_on_with_after_a_kill() throws IOException {
        drop("1.csv", RECEIPTS + lines(1, 25));
        FeedPage first = feed.pull(Optional.empty(), 10);
        FeedPage second = new CsvFolderFeed(folder).pull(first.cursor(), 10);
        FeedPage third = feed.pull(second.cursor(), 10);

        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.items().stream())
                        .map(FeedItem::name))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj(i -> "receipt grn-" + i)
                        .toList());
        assertThat(feed.pull(third.cursor(), 10).more()).isFalse();
    }

    @Test
    void a_file_that_is_another_under_the_same_name_is_read_from_its_beginning() throws IOException {
        drop("1.csv", RECEIPTS + lines(1, 3));
        FeedPage first = feed.pull(Optional.empty(), 2);
        feed.close();
        drop("1.csv", RECEIPTS + lines(7, 8));

        assertThat(feed.pull(first.cursor(), 5).items())
                .extracting(FeedItem::name)
                .containsExactly("receipt grn-7", "receipt grn-8");
    }

    @Test
    void what_the_library_cannot_use_is_kept_aside_and_the_file_is_done() throws IOException {
        drop("1.csv", "reversed_receipt\nnobody's\n");
        try (FeedReader reader = reader()) {
            reader.pullOnce();
            assertThat(reader.keptAside(Optional.empty(), 10))
                    .extracting(Leftover::item)
                    .containsExactly("reversal of receipt nobody's");
        }
        assertThat(names("done")).containsExactly("1.csv");
    }

    @Test
    void a_folder_that_is_gone_is_a_feed_that_is_down() throws IOException {
        Files.delete(folder);

        FeedStatus status = pull();
        assertThat(status.lastFailure().orElseThrow().reason()).contains("NoSuchFileException");
        assertThat(status.stale()).isTrue();
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(from, to)
                .forEach(i -> lines.append("grn-").append(i).append(",LP-1977,1\n"));
        return lines.toString();
    }

    /** Drops a file as it should be: whole at once. */
    private void drop(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /** What the feed gives until it has no more. */
    private List<FeedItem> items() {
        List<FeedItem> items = new ArrayList<>();
        FeedPage page = feed.pull(Optional.empty(), 2);
        items.addAll(page.items());
        while (page.more()) {
            page = feed.pull(page.cursor(), 2);
            items.addAll(page.items());
        }
        return items;
    }

    private FeedReader reader() {
        return FeedReader.builder(
                        "csv", feed, store, joint -> PreOrders.builder(joint).build())
                .build();
    }

    private FeedStatus pull() {
        try (FeedReader reader = reader()) {
            return reader.pullOnce();
        }
    }

    private long free() {
        return PreOrders.builder(store).build().stock(RECORD).free();
    }

    private List<String> names(String where) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(where))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
