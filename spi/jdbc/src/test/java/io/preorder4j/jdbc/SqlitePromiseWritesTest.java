package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.PreOrders;
import io.preorder4j.command.PlaceOrder;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.cart.OrderLine;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whose rows are written when dates change. A thousand customers wait for one record each; five supplies of 200 are expected, one
 * in each month from July on. The database itself notes every row that is written.
 */
class SqlitePromiseWritesTest extends SqliteTest {

    private static final Sku RECORD = new Sku("LP-1977");

    private final Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private PreOrders shop;
    private int keys;

    @BeforeEach
    void aThousandWaitForFiveSupplies() throws Exception {
        shop = PreOrders.builder(store).clock(() -> now).build();
        shop.open(key(), offer(RECORD.value()));
        for (int month = 7; month <= 11; month++) {
            shop.announce(key(), List.of(Supply.announced(supply(month), RECORD, 200, middleOf(month))));
        }
        List<OrderLine> lines = IntStream.range(0, 1000)
                .mapToObj(line -> OrderLine.of(Integer.toString(line), RECORD, 1))
                .toList();
        shop.place(key(), new PlaceOrder("o-1", new CustomerId("Anna"), lines));
        file.execute("CREATE TABLE written (line INTEGER)");
        for (String table : List.of("preorder", "backlog")) {
            for (String change : List.of("INSERT", "UPDATE")) {
                file.execute("CREATE TRIGGER " + table + "_" + change + " AFTER " + change + " ON preorder4j_" + table
                        + " BEGIN INSERT INTO written VALUES (NEW.line_id); END");
            }
        }
    }

    @Test
    void a_ship_that_is_late_writes_those_whom_it_makes_late() throws Exception {
        shop.revise(key(), supply(9), 200, middleOf(9).plusDays(3));

        assertThat(written()).isEqualTo(lines(400, 600));
    }

    @Test
    void a_few_units_less_write_a_few_behind_each_cut() throws Exception {
        shop.revise(key(), supply(9), 198, middleOf(9));

        assertThat(written()).isEqualTo(lines(598, 600, 798, 800, 998, 1000));
    }

    @Test
    void an_order_that_is_cancelled_ahead_writes_itself_and_one_before_each_cut() throws Exception {
        shop.cancel(key(), new PreOrderId("o-1", "7"), 1, Cancellation.byCustomer("changed my mind"));

        assertThat(written()).isEqualTo(lines(7, 8, 200, 201, 400, 401, 600, 601, 800, 801));
    }

    @Test
    void a_supply_that_comes_for_nobody_and_goods_that_come_as_expected_write_no_other_row() throws Exception {
        shop.announce(key(), List.of(Supply.announced(supply(12), RECORD, 200, middleOf(12))));
        assertThat(written()).isEmpty();

        shop.receive(key(), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 3).against(supply(7)));
        assertThat(written()).isEqualTo(lines(0, 3));
    }

    /** The lines between each pair of numbers. */
    private static List<String> lines(int... fromAndTo) {
        return IntStream.range(0, fromAndTo.length / 2)
                .flatMap(pair -> IntStream.range(fromAndTo[2 * pair], fromAndTo[2 * pair + 1]))
                .mapToObj(Integer::toString)
                .toList();
    }

    private List<String> written() throws Exception {
        return file.ask("SELECT DISTINCT line FROM written ORDER BY line");
    }

    private static SupplyId supply(int month) {
        return new SupplyId("PO-" + month);
    }

    private static LocalDate middleOf(int month) {
        return LocalDate.of(2026, month, 15);
    }

    private CommandKey key() {
        keys++;
        return new CommandKey("command-" + keys);
    }
}
