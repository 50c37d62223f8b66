package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Receipts and adjustments, each of which counts once. */
abstract class ReceiptContract extends PortContract {

    @Test
    void receipts_come_back_equal_whatever_their_texts() {
        List<BookedReceipt> receipts = HostileTexts.ALL.stream()
                .map(text ->
                        GoodsReceipt.of(new ReceiptId(text), new Sku(text), 40).against(new SupplyId(text)))
                .map(Samples::booked)
                .toList();

        write(work -> receipts.forEach(work.stocks()::addReceipt));

        for (BookedReceipt receipt : receipts) {
            assertThat(sent(receipt.receipt().id())).contains(receipt);
        }
    }

    @Test
    void a_receipt_may_have_a_thousand_lines_of_every_kind() {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int number = 1; number <= GoodsReceipt.MAX_LINES / 4; number++) {
            lines.add(ReceiptLine.of(SKU, Units.MAX));
            lines.add(ReceiptLine.of(new Sku("SKU-" + number), number).withRejected(Units.MAX));
            lines.add(new ReceiptLine(SKU, 0, number, Optional.empty()));
            lines.add(ReceiptLine.of(OTHER_SKU, 1).against(new SupplyId("supply-" + number)));
        }
        GoodsReceipt receipt = new GoodsReceipt(new ReceiptId("receipt-1"), lines);

        write(work -> work.stocks().addReceipt(Samples.booked(receipt)));

        assertThat(sent(receipt.id())).contains(Samples.booked(receipt));
    }

    @Test
    void a_receipt_keeps_its_lot_from_the_first_to_the_last() {
        for (long lot : List.of(1L, Long.MAX_VALUE)) {
            BookedReceipt receipt = new BookedReceipt(Samples.receipt("brought " + lot), new LotId(lot), false);

            write(work -> work.stocks().addReceipt(receipt));

            assertThat(sent(receipt.receipt().id())).contains(receipt);
        }
    }

    @Test
    void a_receipt_that_is_taken_back_is_still_there_and_the_others_stay() {
        BookedReceipt receipt = Samples.booked(Samples.receipt("receipt-1"));
        BookedReceipt other = Samples.booked(Samples.receipt("receipt-2"));
        write(work -> List.of(receipt, other).forEach(work.stocks()::addReceipt));

        write(work -> work.stocks().updateReceipt(receipt.afterReversal()));

        assertThat(sent(receipt.receipt().id())).contains(receipt.afterReversal());
        assertThat(sent(other.receipt().id())).contains(other);
    }

    @Test
    void a_receipt_that_was_not_sent_cannot_be_taken_back() {
        BookedReceipt unknown = Samples.booked(Samples.receipt("receipt-1"));

        assertThatThrownBy(() -> write(work -> work.stocks().updateReceipt(unknown.afterReversal())))
                .isInstanceOf(StoreException.class);

        assertThat(sent(unknown.receipt().id())).isEmpty();
    }

    @Test
    void adjustments_come_back_equal_whatever_their_texts() {
        List<Adjustment> adjustments = HostileTexts.ALL.stream()
                .map(text -> new Adjustment(new AdjustmentId(text), new Sku(text), -3, text))
                .toList();

        write(work -> adjustments.forEach(work.stocks()::addAdjustment));

        for (Adjustment adjustment : adjustments) {
            assertThat(sent(adjustment.id())).contains(adjustment);
        }
    }

    @Test
    void adjustments_come_back_equal_from_the_smallest_to_the_largest() {
        for (long units : List.of(-Units.MAX, -1L, 1L, Units.MAX)) {
            Adjustment adjustment = new Adjustment(new AdjustmentId("of " + units), SKU, units, "count");

            write(work -> work.stocks().addAdjustment(adjustment));

            assertThat(sent(adjustment.id())).contains(adjustment);
        }
    }

    @Test
    void what_was_not_sent_is_not_there() {
        write(work -> {
            work.stocks().addReceipt(Samples.booked(Samples.receipt("known receipt")));
            work.stocks().addAdjustment(Samples.adjustment("known adjustment"));
        });

        assertThat(sent(new ReceiptId("known adjustment"))).isEmpty();
        assertThat(sent(new AdjustmentId("known receipt"))).isEmpty();
    }

    @Test
    void a_receipt_under_the_id_of_another_is_refused() {
        BookedReceipt first = Samples.booked(Samples.receipt("receipt-1"));
        ReceiptId id = first.receipt().id();
        write(work -> work.stocks().addReceipt(first));

        assertRefused(work -> work.stocks().addReceipt(Samples.booked(GoodsReceipt.of(id, OTHER_SKU, 7))));

        assertThat(sent(id)).contains(first);
    }

    @Test
    void an_adjustment_under_the_id_of_another_is_refused() {
        Adjustment first = Samples.adjustment("adjustment-1");
        write(work -> work.stocks().addAdjustment(first));

        assertRefused(work -> work.stocks().addAdjustment(new Adjustment(first.id(), OTHER_SKU, 7, "found")));

        assertThat(sent(first.id())).contains(first);
    }

    private Optional<BookedReceipt> sent(ReceiptId id) {
        return read(work -> work.stocks().receipt(id));
    }

    private Optional<Adjustment> sent(AdjustmentId id) {
        return read(work -> work.stocks().adjustment(id));
    }
}
