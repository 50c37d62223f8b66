package io.preorder4j.examples.replay.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.preorder4j.examples.replay.DataFiles;
import io.preorder4j.examples.replay.csv.BadInputException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final String ORDERS = "order_id,line,sku,customer,country,quantity,placed_at,tags";
    private static final String RECEIPTS = "receipt_id,supply_id,sku,quantity,received_at";

    @TempDir
    private Path folder;

    private DataFiles files;

    @BeforeEach
    void a_correct_data_set() throws IOException {
        files = DataFiles.in(folder);
    }

    @Test
    void everything_in_the_folder_is_read() {
        DataSet data = DataFolder.read(folder);
        assertThat(data.rows()).isEqualTo(2 + 1 + 3 + 1 + 2 + 1);
        assertThat(data.name()).isEqualTo(folder.getFileName().toString());
        assertThat(data.offers().get(0).cap()).hasValue(10);
        assertThat(data.offers().get(0).customerLimit()).isEmpty();
        assertThat(data.orders().get(0).tags()).containsExactly("PRIORITY");
        assertThat(data.orders().get(2).tags()).isEmpty();
        assertThat(data.attribution()).isEmpty();
    }

    @Test
    void a_gzipped_file_says_the_same() throws IOException {
        DataSet plain = DataFolder.read(folder);
        files.gzipped("orders.csv").gzipped("offers.csv");
        assertThat(DataFolder.read(folder)).isEqualTo(plain);
    }

    @Test
    void another_content_has_another_fingerprint() throws IOException {
        String before = DataFolder.read(folder).fingerprint();
        files.with("cancellations.csv", "order_id,line,quantity,cancelled_at");
        assertThat(DataFolder.read(folder).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void the_folder_must_be_there() {
        Path elsewhere = folder.resolve("elsewhere");
        assertBad(elsewhere, elsewhere + ": is not a folder");
    }

    @Test
    void every_file_must_be_there() throws IOException {
        files.without("receipts.csv");
        assertBad(folder, folder + ": has neither receipts.csv nor receipts.csv.gz");
    }

    @Test
    void no_file_may_be_there_twice() throws IOException {
        files.gzipped("offers.csv").with("offers.csv", "");
        assertBad(folder, folder + ": has both offers.csv and offers.csv.gz");
    }

    @Test
    void a_sku_must_be_offered_to_be_ordered() throws IOException {
        files.with("orders.csv", ORDERS, "1001,1,Z,C1,France,4,2010-12-01T08:00:00Z,");
        assertBad("orders.csv", "line 2, column 3 (sku): is unknown: Z");
    }

    @Test
    void a_sku_must_be_offered_to_be_supplied() throws IOException {
        files.with("supplies.csv", "supply_id,sku,quantity,expected_on", "PO-1,Z,5,2010-12-20");
        assertBad("supplies.csv", "line 2, column 2 (sku): is unknown: Z");
    }

    @Test
    void a_sku_must_be_offered_to_be_adjusted() throws IOException {
        files.with(
                "adjustments.csv",
                "adjustment_id,sku,quantity,adjusted_at,reason",
                "ADJ-1,Z,-1,2010-12-22T08:00:00Z,faulty");
        assertBad("adjustments.csv", "line 2, column 2 (sku): is unknown: Z");
    }

    @Test
    void a_supply_must_be_announced_to_be_received() throws IOException {
        files.with("receipts.csv", RECEIPTS, "GRN-1,PO-9,A,5,2010-12-21T08:00:00Z");
        assertBad("receipts.csv", "line 2, column 2 (supply_id): is unknown: PO-9");
    }

    @Test
    void a_receipt_must_be_of_the_sku_of_its_supply() throws IOException {
        files.with("receipts.csv", RECEIPTS, "GRN-1,PO-1,B,5,2010-12-21T08:00:00Z");
        assertBad("receipts.csv", "line 2, column 3 (sku): is B, but the supply's is A");
    }

    @Test
    void a_receipt_that_comes_again_must_be_the_same() throws IOException {
        files.with(
                "receipts.csv", RECEIPTS, "GRN-1,PO-1,A,5,2010-12-21T08:00:00Z", "GRN-1,PO-1,A,6,2010-12-21T09:00:00Z");
        assertBad("receipts.csv", "line 3, column 4 (quantity): is 6, but the same receipt's before is 5");
    }

    @Test
    void an_order_line_may_come_once() throws IOException {
        files.with(
                "orders.csv",
                ORDERS,
                "1001,1,A,C1,France,4,2010-12-01T08:00:00Z,",
                "1001,1,B,C1,France,4,2010-12-01T08:00:00Z,");
        assertBad("orders.csv", "line 3, column 2 (line): comes a second time: 1001/1");
    }

    @Test
    void an_offer_may_come_once() throws IOException {
        files.with("offers.csv", "sku,title,available_on,cap,customer_limit", "A,,2010-12-20,,", "A,,2010-12-20,,");
        assertBad("offers.csv", "line 3, column 1 (sku): comes a second time: A");
    }

    @Test
    void a_cap_must_be_positive() throws IOException {
        files.with("offers.csv", "sku,title,available_on,cap,customer_limit", "A,,2010-12-20,0,");
        assertBad("offers.csv", "line 2, column 4 (cap): must be from 1 to 1000000000, but is 0");
    }

    private void assertBad(String file, String what) {
        assertBad(folder, folder.resolve(file) + ", " + what);
    }

    private static void assertBad(Path folder, String message) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> DataFolder.read(folder))
                .withMessage(message);
    }
}
