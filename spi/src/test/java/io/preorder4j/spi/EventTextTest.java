package io.preorder4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.OfferOpened;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The format of the journal: durable, so each kind is written down here as it stands in databases. */
class EventTextTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final PreOrderId ID = new PreOrderId("4711", "1");
    private static final CustomerId CUSTOMER = new CustomerId("Ada");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Offer OFFER = Offer.of(SKU, new Availability(DAY, ZoneId.of("Europe/Berlin")));
    private static final GoodsReceipt RECEIPT = GoodsReceipt.of(new ReceiptId("grn-1"), SKU, 40);
    private static final Adjustment ADJUSTMENT = new Adjustment(new AdjustmentId("count-1"), SKU, -3, "water damage");

    @Test
    void offers_are_written_with_the_limits_that_they_have() {
        assertText(
                new OfferOpened(OFFER),
                "OFFER_OPENED",
                "{'sku':'LP-1977','day':'2026-07-01','zone':'Europe/Berlin','state':'OPEN',"
                        + "'policy':'first-come-first-served'}");
        assertText(
                new OfferOpened(OFFER.withCap(Limit.of(0)).withCustomerLimit(Limit.of(2))),
                "OFFER_OPENED",
                "{'sku':'LP-1977','day':'2026-07-01','zone':'Europe/Berlin','state':'OPEN',"
                        + "'policy':'first-come-first-served','cap':0,'customerLimit':2}");
        assertText(
                new OfferStateChanged(SKU, OfferState.OPEN, OfferState.PAUSED),
                "OFFER_STATE_CHANGED",
                "{'sku':'LP-1977','from':'OPEN','to':'PAUSED'}");
    }

    @Test
    void pre_orders_are_written_with_their_rank() {
        assertText(
                new PreOrderPlaced(
                        ID, SKU, CUSTOMER, 5, new TreeSet<>(Set.of(Tag.PRIORITY, Tag.PREORDER)), new Rank(-1, 17)),
                "PREORDER_PLACED",
                "{'order':'4711','line':'1','sku':'LP-1977','customer':'Ada','units':5,'tags':'PREORDER PRIORITY',"
                        + "'rank':-1,'sequence':17}");
        assertText(
                new PreOrderPlaced(ID, SKU, CUSTOMER, 5, Set.of(), new Rank(Long.MIN_VALUE, Long.MAX_VALUE)),
                "PREORDER_PLACED",
                "{'order':'4711','line':'1','sku':'LP-1977','customer':'Ada','units':5,'tags':'',"
                        + "'rank':-9223372036854775808,'sequence':9223372036854775807}");
        assertText(
                new PreOrderRefused(ID, SKU, CUSTOMER, 5, RefusalReason.CAP_REACHED),
                "PREORDER_REFUSED",
                "{'order':'4711','line':'1','sku':'LP-1977','customer':'Ada','units':5,'reason':'CAP_REACHED'}");
    }

    @Test
    void moves_are_written_with_both_stages() {
        assertText(
                new UnitsMoved(ID, SKU, new Rank(0, 17), new Move(Stage.WAITING, Stage.ALLOCATED, 3)),
                "UNITS_MOVED",
                "{'order':'4711','line':'1','sku':'LP-1977','rank':0,'sequence':17,'from':'WAITING','to':'ALLOCATED',"
                        + "'units':3}");
        assertText(
                new MoveRefused(ID, Stage.PICKED, 3, MoveRefusalReason.NOT_ENOUGH_UNITS),
                "MOVE_REFUSED",
                "{'order':'4711','line':'1','to':'PICKED','units':3,'reason':'NOT_ENOUGH_UNITS'}");
    }

    @Test
    void supplies_and_receipts_are_written_with_the_supply_that_they_have() {
        assertText(
                new SupplyAnnounced(Supply.announced(new SupplyId("po-1"), SKU, 100, DAY)),
                "SUPPLY_ANNOUNCED",
                "{'supply':'po-1','sku':'LP-1977','units':100,'expectedOn':'2026-07-01','received':0}");
        assertText(
                new GoodsReceived(RECEIPT.against(new SupplyId("po-1"))),
                "GOODS_RECEIVED",
                "{'receipt':'grn-1','sku':'LP-1977','units':40,'supply':'po-1'}");
        assertText(
                new ReceiptConflicted(RECEIPT), "RECEIPT_CONFLICTED", "{'receipt':'grn-1','sku':'LP-1977','units':40}");
        assertText(new ReceiptRepeated(RECEIPT.id()), "RECEIPT_REPEATED", "{'receipt':'grn-1'}");
    }

    @Test
    void adjustments_are_written_with_their_reason() {
        assertText(
                new StockAdjusted(ADJUSTMENT),
                "STOCK_ADJUSTED",
                "{'adjustment':'count-1','sku':'LP-1977','units':-3,'reason':'water damage'}");
        assertText(
                new AdjustmentConflicted(ADJUSTMENT),
                "ADJUSTMENT_CONFLICTED",
                "{'adjustment':'count-1','sku':'LP-1977','units':-3,'reason':'water damage'}");
        assertText(new AdjustmentRepeated(ADJUSTMENT.id()), "ADJUSTMENT_REPEATED", "{'adjustment':'count-1'}");
    }

    @Test
    void quotes_and_backslashes_are_escaped() {
        assertThat(EventText.of(new ReceiptRepeated(new ReceiptId("\"\\u0041\\\"{}")))
                        .details())
                .isEqualTo("{\"receipt\":\"\\\"\\\\u0041\\\\\\\"{}\"}");
    }

    @Test
    void escapes_that_a_database_may_have_written_are_read() {
        assertThat(new EventText("RECEIPT_REPEATED", "{\"receipt\":\"\\u0041\\u00e4\\/\\uD83D\\uDE00\"}").event())
                .isEqualTo(new ReceiptRepeated(new ReceiptId("A\u00E4/\uD83D\uDE00")));
    }

    @Test
    void details_that_a_later_version_adds_are_passed_over() {
        assertThat(new EventText("RECEIPT_REPEATED", "{\"by\":\"Bob\",\"receipt\":\"grn-1\",\"times\":-2}").event())
                .isEqualTo(new ReceiptRepeated(new ReceiptId("grn-1")));
    }

    @Test
    void a_kind_that_is_not_known_is_refused() {
        for (String kind : List.of("", "receipt_repeated", "RECEIPT_REPEATED ", "RECEIPT_EATEN")) {
            assertThatThrownBy(() -> new EventText(kind, "{\"receipt\":\"grn-1\"}").event())
                    .isInstanceOf(StoreException.class)
                    .hasMessage("no event is of kind '" + kind + "'");
        }
    }

    @Test
    void a_detail_that_is_missing_is_named() {
        assertThatThrownBy(() -> new EventText("STOCK_ADJUSTED", "{\"adjustment\":\"count-1\",\"units\":3}").event())
                .isInstanceOf(StoreException.class)
                .hasMessage("event has no detail 'sku'");
    }

    @Test
    void details_that_are_no_object_are_refused() {
        for (String details : List.of(
                "",
                "{",
                "[]",
                "null",
                "\"receipt\"",
                "{receipt:\"grn-1\"}",
                "{\"receipt\"}",
                "{\"receipt\" \"grn-1\"}",
                "{\"receipt\":\"grn-1\"",
                "{\"receipt\":\"grn-1",
                "{\"receipt\":\"grn-1\\",
                "{\"receipt\":\"grn-1\",}",
                "{\"receipt\":\"grn-1\"\"units\":1}",
                "{\"receipt\":{}}",
                "{\"receipt\":true}")) {
            assertThatThrownBy(() -> new EventText("RECEIPT_REPEATED", details).event())
                    .as(details)
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void details_that_no_event_has_are_refused() {
        for (String details : List.of(
                "{\"receipt\":\"\"}",
                "{\"receipt\":17}",
                "{\"receipt\":\"\\u12\"}",
                "{\"receipt\":\"\\uzzzz\"}",
                "{\"receipt\":\"\\n\"}",
                "{\"receipt\":\"grn-1\"} and more")) {
            assertRefused("RECEIPT_REPEATED", details);
        }
        assertRefused(
                "MOVE_REFUSED",
                "{\"order\":\"1\",\"line\":\"1\",\"to\":\"NOWHERE\",\"units\":1,\"reason\":\"NOT_ENOUGH_UNITS\"}");
        assertRefused(
                "MOVE_REFUSED",
                "{\"order\":\"1\",\"line\":\"1\",\"to\":\"PICKED\",\"units\":\"one\",\"reason\":\"NOT_ENOUGH_UNITS\"}");
        assertRefused(
                "MOVE_REFUSED",
                "{\"order\":\"1\",\"line\":\"1\",\"to\":\"PICKED\",\"units\":9223372036854775808,\"reason\":\"NOT_ENOUGH_UNITS\"}");
        assertRefused(
                "SUPPLY_ANNOUNCED",
                "{\"supply\":\"po-1\",\"sku\":\"LP\",\"units\":1,\"expectedOn\":\"someday\",\"received\":0}");
    }

    private static void assertRefused(String kind, String details) {
        assertThatThrownBy(() -> new EventText(kind, details).event())
                .as(details)
                .isInstanceOf(StoreException.class);
    }

    /** Quotes are written as apostrophes here, to be read more easily. */
    private static void assertText(Event event, String kind, String details) {
        EventText text = new EventText(kind, details.replace('\'', '"'));
        assertThat(EventText.of(event)).isEqualTo(text);
        assertThat(text.event()).isEqualTo(event);
    }
}
