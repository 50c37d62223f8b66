package io.preorder4j.examples.replay.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.examples.replay.DataFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {

    private static final String ORDERS = "order_id,line,sku,customer,country,quantity,placed_at,tags";

    @TempDir
    private Path folder;

    private DataFiles files;

    @BeforeEach
    void a_correct_data_set() throws IOException {
        files = DataFiles.in(folder);
    }

    @Test
    void events_go_by_time() {
        assertThat(keys())
                .containsExactly(
                        "orders:1001@2010-12-01T08:00:00Z#1",
                        "orders:1002@2010-12-02T08:00:00Z#3",
                        "cancellations:1001/1#1",
                        "receipts:GRN-1#1",
                        "receipts:GRN-1#2",
                        "adjustments:ADJ-1#1");
    }

    @Test
    void at_one_time_orders_come_first_then_cancellations_receipts_and_adjustments() throws IOException {
        files.with(
                        "adjustments.csv",
                        "adjustment_id,sku,quantity,adjusted_at,reason",
                        "ADJ-1,A,-1,2010-12-01T08:00:00Z,faulty")
                .with(
                        "receipts.csv",
                        "receipt_id,supply_id,sku,quantity,received_at",
                        "GRN-1,PO-1,A,5,2010-12-01T08:00:00Z")
                .with("cancellations.csv", "order_id,line,quantity,cancelled_at", "1001,1,1,2010-12-01T08:00:00Z")
                .with("orders.csv", ORDERS, "1001,1,A,C1,France,4,2010-12-01T08:00:00Z,");
        assertThat(keys())
                .containsExactly(
                        "orders:1001@2010-12-01T08:00:00Z#1",
                        "cancellations:1001/1#1",
                        "receipts:GRN-1#1",
                        "adjustments:ADJ-1#1");
    }

    @Test
    void at_one_time_a_kind_keeps_the_order_of_its_file() throws IOException {
        files.with(
                "cancellations.csv",
                "order_id,line,quantity,cancelled_at",
                "1002,1,1,2010-12-03T08:00:00Z",
                "1001,2,1,2010-12-03T08:00:00Z",
                "1001,1,1,2010-12-02T20:00:00Z");
        assertThat(keys())
                .containsSubsequence("cancellations:1001/1#3", "cancellations:1002/1#1", "cancellations:1001/2#2");
    }

    @Test
    void neighbouring_lines_of_one_order_and_time_are_one_placement() throws IOException {
        files.with(
                "orders.csv",
                ORDERS,
                "1001,1,A,C1,France,4,2010-12-01T08:00:00Z,",
                "1001,2,B,C1,France,4,2010-12-01T08:00:00Z,",
                "1002,1,A,C1,France,4,2010-12-01T08:00:00Z,",
                "1001,3,A,C1,France,4,2010-12-01T08:00:00Z,",
                "1001,4,A,C1,France,4,2010-12-01T08:01:00Z,",
                "1001,5,A,C1,France,4,2010-12-01T08:01:00Z,PRIORITY");
        assertThat(placements().map(Event::key))
                .containsExactly(
                        "orders:1001@2010-12-01T08:00:00Z#1",
                        "orders:1002@2010-12-01T08:00:00Z#3",
                        "orders:1001@2010-12-01T08:00:00Z#4",
                        "orders:1001@2010-12-01T08:01:00Z#5",
                        "orders:1001@2010-12-01T08:01:00Z#6");
    }

    @Test
    void a_placement_has_at_most_a_thousand_lines() throws IOException {
        Stream<String> lines = IntStream.rangeClosed(1, 2001)
                .mapToObj(line -> "1001," + line + ",A,C1,France,4,2010-12-01T08:00:00Z,");
        files.with("orders.csv", Stream.concat(Stream.of(ORDERS), lines).toArray(String[]::new));
        assertThat(placements().map(Event::rows)).containsExactly(1000, 1000, 1);
    }

    @Test
    void every_reading_gives_the_same_keys_and_no_two_events_share_one() {
        Path small = Path.of("data/online-retail/small");
        List<String> keys = keys(small);
        assertThat(keys).doesNotHaveDuplicates().isEqualTo(keys(small));
    }

    private List<String> keys() {
        return keys(folder);
    }

    private static List<String> keys(Path folder) {
        return DataFolder.read(folder).timeline().stream().map(Event::key).toList();
    }

    private Stream<Placement> placements() {
        return DataFolder.read(folder).timeline().stream()
                .filter(Placement.class::isInstance)
                .map(Placement.class::cast);
    }
}
