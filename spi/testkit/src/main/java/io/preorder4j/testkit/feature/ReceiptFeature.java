package io.preorder4j.testkit.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.preorder4j.command.Booking;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Holding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Goods come, some are rejected, and some turn out not to have come. */
abstract class ReceiptFeature extends Feature {

    private static final SupplyId ORDER_7 = new SupplyId("PO-7");

    @Test
    void a_note_has_lines_of_several_skus_with_accepted_and_rejected_units() {
        given(offer(), Offer.of(POSTER, JULY_FIRST));
        PreOrderId anna = ordered("o-1", ANNA, 5);
        shop().receive(
                        key(),
                        new GoodsReceipt(
                                new ReceiptId("grn-1"),
                                List.of(
                                        ReceiptLine.of(RECORD, 3).withRejected(2),
                                        ReceiptLine.of(POSTER, 7),
                                        ReceiptLine.of(RECORD, 1))));

        assertThat(goods(anna)).containsExactly(4L);
        assertThat(shop().stock(POSTER).free()).isEqualTo(7);
    }

    @Test
    void a_supply_counts_what_was_accepted_be_it_less_or_more_than_announced() {
        given(offer());
        shop().announce(key(), List.of(Supply.announced(ORDER_7, RECORD, 10, LocalDate.of(2026, 6, 20))));
        PreOrderId anna = ordered("o-1", ANNA, 12);
        shop().receive(key(), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 4).against(ORDER_7));
        assertThat(shop().explain(anna).orElseThrow().expected())
                .singleElement()
                .satisfies(expected -> assertThat(expected.units()).isEqualTo(6));

        shop().receive(key(), GoodsReceipt.of(new ReceiptId("grn-2"), RECORD, 8).against(ORDER_7));
        assertThat(goods(anna)).containsExactly(12L);
    }

    @Test
    void a_note_counts_once_and_one_with_other_content_is_kept_aside() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 9);
        assertThat(receive("grn-1", 3)).isEqualTo(Booking.BOOKED);
        assertThat(receive("grn-1", 3)).isEqualTo(Booking.ALREADY_BOOKED);
        assertThat(receive("grn-1", 4)).isEqualTo(Booking.CONFLICT);

        assertThat(goods(anna)).containsExactly(3L);
        assertThat(shop().conflicts(0, 10))
                .extracting(JournalEntry::event)
                .containsExactly(new ReceiptConflicted(GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 4)));
    }

    @Test
    void every_unit_is_known_by_the_receipt_that_it_came_from_the_oldest_first() {
        given(offer());
        receive("grn-1", 3);
        receive("grn-2", 3);
        adjust("found", 2);
        PreOrderId anna = ordered("o-1", ANNA, 4);
        PreOrderId ben = ordered("o-2", BEN, 4);

        assertThat(sources(anna)).isEqualTo(Map.of("grn-1", 3L, "grn-2", 1L));
        assertThat(sources(ben)).isEqualTo(Map.of("grn-2", 2L, "found", 2L));
    }

    @Test
    void a_recall_finds_everybody_who_has_units_of_a_receipt() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        PreOrderId ben = ordered("o-2", BEN, 2);
        receive("grn-1", 3);
        receive("grn-2", 3);
        dispatched(anna, 1);

        assertThat(shop().recall(new ReceiptId("grn-1"), RECORD, 0, 10))
                .extracting(Holding::id, Holding::units)
                .containsExactly(tuple(anna, 2L), tuple(ben, 1L));
    }

    @Test
    void a_receipt_that_is_taken_back_takes_free_units_first() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 2);
        receive("grn-1", 5);

        assertThat(reverse("grn-1")).isEqualTo(Booking.BOOKED);
        assertThat(goods(anna)).containsExactly(0L);
        assertThat(shop().stock(RECORD).free()).isZero();
        assertThat(reverse("grn-1")).isEqualTo(Booking.ALREADY_BOOKED);
        assertThat(receive("grn-1", 5)).isEqualTo(Booking.ALREADY_BOOKED);
        assertThatThrownBy(() -> reverse("nobody's")).isInstanceOf(UnknownIdException.class);
    }

    @Test
    void those_who_keep_units_of_a_reversed_receipt_have_units_of_others_then() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 3);
        receive("grn-1", 3);
        PreOrderId ben = ordered("o-2", BEN, 3);
        receive("grn-2", 4);
        assertThat(sources(anna)).isEqualTo(Map.of("grn-1", 3L));

        reverse("grn-1");
        // One unit of grn-2 was free, and two come from Ben, who is the last in rank.
        assertThat(goods(anna, ben)).containsExactly(3L, 1L);
        assertThat(sources(anna)).isEqualTo(Map.of("grn-2", 3L));
        assertThat(sources(ben)).isEqualTo(Map.of("grn-2", 1L));
    }

    @Test
    void a_reversed_receipt_whose_units_are_gone_leaves_a_deficit_that_the_next_repays() {
        given(offer());
        PreOrderId anna = ordered("o-1", ANNA, 3);
        receive("grn-1", 3);
        dispatched(anna, 3);
        reverse("grn-1");
        assertThat(shop().stock(RECORD).deficit()).isEqualTo(3);

        PreOrderId ben = ordered("o-2", BEN, 3);
        receive("grn-2", 4);
        assertThat(goods(anna, ben)).containsExactly(3L, 1L);
    }

    @Test
    void a_supply_waits_again_for_what_a_reversed_receipt_had_brought() {
        given(offer());
        shop().announce(key(), List.of(Supply.announced(ORDER_7, RECORD, 10, LocalDate.of(2026, 6, 20))));
        PreOrderId anna = ordered("o-1", ANNA, 12);
        shop().receive(key(), GoodsReceipt.of(new ReceiptId("grn-1"), RECORD, 4).against(ORDER_7));
        reverse("grn-1");

        assertThat(shop().explain(anna).orElseThrow().expected())
                .singleElement()
                .satisfies(expected -> assertThat(expected.units()).isEqualTo(10));
    }

    private Booking reverse(String note) {
        return shop().reverse(key(), new ReceiptId(note)).outcome();
    }

    private Map<String, Long> sources(PreOrderId id) {
        return shop().sources(id).stream()
                .collect(Collectors.toMap(source -> name(source.arrival()), source -> source.units()));
    }

    private static String name(Event arrival) {
        if (arrival instanceof GoodsReceived received) {
            return received.receipt().id().value();
        }
        return ((StockAdjusted) arrival).adjustment().id().value();
    }
}
