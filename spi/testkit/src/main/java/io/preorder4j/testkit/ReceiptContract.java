package io.preorder4j.testkit;

import static io.preorder4j.testkit.Samples.OTHER_SKU;
import static io.preorder4j.testkit.Samples.SKU;
import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.SupplyId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Receipts and adjustments, each of which counts once. */
abstract class ReceiptContract extends PortContract {

    @Test
    void receipts_come_back_equal_whatever_their_texts() {
        List<GoodsReceipt> receipts = HostileTexts.ALL.stream()
                .map(text ->
                        GoodsReceipt.of(new ReceiptId(text), new Sku(text), 40).against(new SupplyId(text)))
                .toList();

        write(work -> receipts.forEach(work.stocks()::addReceipt));

        for (GoodsReceipt receipt : receipts) {
            assertThat(sent(receipt.id())).contains(receipt);
        }
    }

    @Test
    void a_receipt_need_not_belong_to_a_supply() {
        GoodsReceipt receipt = GoodsReceipt.of(new ReceiptId("receipt-1"), SKU, Units.MAX);

        write(work -> work.stocks().addReceipt(receipt));

        assertThat(sent(receipt.id())).contains(receipt);
    }

    @Test
    void a_receipt_may_belong_to_a_supply_that_is_not_known() {
        GoodsReceipt receipt = Samples.receipt("receipt-1").against(new SupplyId("unknown"));

        write(work -> work.stocks().addReceipt(receipt));

        assertThat(sent(receipt.id())).contains(receipt);
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
            work.stocks().addReceipt(Samples.receipt("known receipt"));
            work.stocks().addAdjustment(Samples.adjustment("known adjustment"));
        });

        assertThat(sent(new ReceiptId("known adjustment"))).isEmpty();
        assertThat(sent(new AdjustmentId("known receipt"))).isEmpty();
    }

    @Test
    void a_receipt_under_the_id_of_another_is_refused() {
        GoodsReceipt first = Samples.receipt("receipt-1");
        write(work -> work.stocks().addReceipt(first));

        assertRefused(work -> work.stocks().addReceipt(GoodsReceipt.of(first.id(), OTHER_SKU, 7)));

        assertThat(sent(first.id())).contains(first);
    }

    @Test
    void an_adjustment_under_the_id_of_another_is_refused() {
        Adjustment first = Samples.adjustment("adjustment-1");
        write(work -> work.stocks().addAdjustment(first));

        assertRefused(work -> work.stocks().addAdjustment(new Adjustment(first.id(), OTHER_SKU, 7, "found")));

        assertThat(sent(first.id())).contains(first);
    }

    private Optional<GoodsReceipt> sent(ReceiptId id) {
        return read(work -> work.stocks().receipt(id));
    }

    private Optional<Adjustment> sent(AdjustmentId id) {
        return read(work -> work.stocks().adjustment(id));
    }
}
