package io.preorder4j.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.Channel;
import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.delay.Silence;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.AllocationModeChanged;
import io.preorder4j.core.event.AllocationSuspended;
import io.preorder4j.core.event.ArchivePurged;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.CustomerAnonymised;
import io.preorder4j.core.event.DelayCaseOpened;
import io.preorder4j.core.event.DelayFactHeard;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.HoldExtended;
import io.preorder4j.core.event.HoldResolvedBefore;
import io.preorder4j.core.event.LineClassified;
import io.preorder4j.core.event.MoveRefused;
import io.preorder4j.core.event.OfferArchived;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.OfferStateChanged;
import io.preorder4j.core.event.PaymentDue;
import io.preorder4j.core.event.PaymentFailed;
import io.preorder4j.core.event.PaymentLapsed;
import io.preorder4j.core.event.PaymentNotOwed;
import io.preorder4j.core.event.PaymentReceived;
import io.preorder4j.core.event.PreOrderBlocked;
import io.preorder4j.core.event.PreOrderPinned;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderRefused;
import io.preorder4j.core.event.PreOrderReranked;
import io.preorder4j.core.event.PreOrderTagged;
import io.preorder4j.core.event.PreOrderUnblocked;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReversalRepeated;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Message;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.offer.SaleWindow;
import io.preorder4j.core.offer.SupplyShare;
import io.preorder4j.core.offer.Wave;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.payment.PaymentTerms;
import io.preorder4j.core.payment.PaymentTiming;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.preorder.Standing;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The format of the journal: durable, so each kind is written down here as it stands in databases. */
class EventTextTest {

    private static final Sku SKU = new Sku("LP-1977");
    private static final PreOrderId ID = new PreOrderId("4711", "1");
    private static final CustomerId CUSTOMER = new CustomerId("Ada");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Instant NOW = Instant.ofEpochSecond(1, 500_000_000);
    private static final LotId LOT = new LotId(12);
    private static final Offer OFFER = Offer.of(SKU, Availability.on(DAY, ZoneId.of("Europe/Berlin")));
    private static final GoodsReceipt RECEIPT = GoodsReceipt.of(new ReceiptId("grn-1"), SKU, 40);
    private static final Adjustment ADJUSTMENT = new Adjustment(new AdjustmentId("count-1"), SKU, -3, "water damage");

    @Test
    void offers_are_written_with_what_is_set() {
        assertText(
                new OfferCreated(OFFER),
                "OFFER_CREATED",
                "{'sku':'LP-1977','state':'OPEN','availability':'2026-07-01','zone':'Europe/Berlin',"
                        + "'text.und':'Ships from {date}','policy':'first-come-first-served','mode':'AUTOMATIC',"
                        + "'tags':'PREORDER'}");
        assertText(
                new OfferRevised(OFFER.withMessage(Message.of("Soon").with(Locale.GERMAN, "Bald"))
                        .withWindow(SaleWindow.between(NOW, NOW.plusSeconds(1)))
                        .withCap(Limit.of(0))
                        .withCustomerLimit(Limit.of(2))
                        .withSupplyCap(new SupplyShare(95))
                        .withChannelCap(new Channel("app"), Limit.of(7))
                        .withWaves(new Wave(NOW, 3), new Wave(NOW.plusSeconds(1), 4))
                        .withMode(AllocationMode.MANUAL)
                        .withTags(Tag.PRIORITY, Tag.PREORDER)
                        .withPayment(new PaymentTerms(PaymentTiming.DEPOSIT_NOW, Duration.ofDays(3)))),
                "OFFER_REVISED",
                "{'sku':'LP-1977','state':'OPEN','availability':'2026-07-01','zone':'Europe/Berlin',"
                        + "'text.de':'Bald','text.und':'Soon','from':1500000,'until':2500000,'cap':0,"
                        + "'customerLimit':2,'supplyShare':95,'channelCap.app':7,'wave.1.opensAt':1500000,'wave.1.units':3,"
                        + "'wave.2.opensAt':2500000,'wave.2.units':4,'policy':'first-come-first-served',"
                        + "'mode':'MANUAL','tags':'PREORDER PRIORITY','payment':'DEPOSIT_NOW','grace':'PT72H'}");
        assertText(
                new OfferStateChanged(SKU, OfferState.OPEN, OfferState.PAUSED),
                "OFFER_STATE_CHANGED",
                "{'sku':'LP-1977','from':'OPEN','to':'PAUSED'}");
        assertText(
                new AllocationModeChanged(SKU, AllocationMode.MANUAL),
                "ALLOCATION_MODE_CHANGED",
                "{'sku':'LP-1977','mode':'MANUAL'}");
        assertText(
                new AllocationSuspended(SKU, "lottery", Violation.values()[0]),
                "ALLOCATION_SUSPENDED",
                "{'sku':'LP-1977','policy':'lottery','violation':'" + Violation.values()[0] + "'}");
    }

    @Test
    void lines_are_written_with_what_they_are() {
        assertText(
                new LineClassified(ID, SKU, LinePart.of(LineClass.IN_STOCK, 3)),
                "LINE_CLASSIFIED",
                "{'order':'4711','line':'1','sku':'LP-1977','class':'IN_STOCK','units':3}");
        assertText(
                new LineClassified(ID, SKU, LinePart.unavailable(3, RefusalReason.CAP_REACHED)),
                "LINE_CLASSIFIED",
                "{'order':'4711','line':'1','sku':'LP-1977','class':'UNAVAILABLE','units':3,'reason':'CAP_REACHED'}");
        assertText(
                new PreOrderRefused(ID, SKU, CUSTOMER, 5, RefusalReason.CAP_REACHED),
                "PREORDER_REFUSED",
                "{'order':'4711','line':'1','sku':'LP-1977','customer':'Ada','units':5,'reason':'CAP_REACHED'}");
    }

    @Test
    void pre_orders_are_written_as_they_are_placed() {
        assertText(
                new PreOrderPlaced(PreOrder.of(
                        ID,
                        Purchase.of(SKU, CUSTOMER, NOW),
                        Set.of(Tag.PRIORITY, Tag.PREORDER),
                        new Rank(-1, 17),
                        Stages.waiting(5))),
                "PREORDER_PLACED",
                "{'order':'4711','line':'1','sku':'LP-1977','customer':'Ada','class':'PRE_ORDER','units':5,"
                        + "'tags':'PREORDER PRIORITY','placedAt':1500000,'promised':'TBA Z','rank':-1,'sequence':17}");
        Purchase full = new Purchase(
                SKU,
                CUSTOMER,
                Optional.of(new Channel("app")),
                LineClass.BACKORDER,
                NOW,
                Availability.on(DAY, ZoneId.of("Europe/Berlin")));
        assertText(
                new PreOrderPlaced(new PreOrder(
                        ID,
                        full,
                        Set.of(),
                        new Rank(Long.MIN_VALUE, Long.MAX_VALUE),
                        Stages.held(5),
                        Standing.good().heldUntil(NOW),
                        full.promised())),
                "PREORDER_PLACED",
                "{'order':'4711','line':'1','sku':'LP-1977','customer':'Ada','channel':'app','class':'BACKORDER',"
                        + "'units':5,'tags':'','placedAt':1500000,'promised':'2026-07-01 Europe/Berlin','heldUntil':1500000,"
                        + "'rank':-9223372036854775808,'sequence':9223372036854775807}");
        assertText(
                new HoldExtended(ID, SKU, NOW),
                "HOLD_EXTENDED",
                "{'order':'4711','line':'1','sku':'LP-1977','until':1500000}");
        assertText(
                new HoldResolvedBefore(ID, HoldResolution.EXPIRED),
                "HOLD_RESOLVED_BEFORE",
                "{'order':'4711','line':'1','resolution':'EXPIRED'}");
    }

    @Test
    void moves_are_written_with_both_stages_and_the_lot_of_their_goods() {
        assertText(
                new UnitsMoved(ID, SKU, new Rank(0, 17), new Move(Stage.WAITING, Stage.ALLOCATED, 3), Optional.of(LOT)),
                "UNITS_MOVED",
                "{'order':'4711','line':'1','sku':'LP-1977','rank':0,'sequence':17,'from':'WAITING','to':'ALLOCATED',"
                        + "'units':3,'lot':12}");
        assertText(
                new UnitsMoved(ID, SKU, new Rank(0, 17), new Move(Stage.ALLOCATED, Stage.PICKED, 3)),
                "UNITS_MOVED",
                "{'order':'4711','line':'1','sku':'LP-1977','rank':0,'sequence':17,'from':'ALLOCATED','to':'PICKED',"
                        + "'units':3}");
        assertText(
                new MoveRefused(ID, Stage.PICKED, 3, MoveRefusalReason.NOT_ENOUGH_UNITS),
                "MOVE_REFUSED",
                "{'order':'4711','line':'1','to':'PICKED','units':3,'reason':'NOT_ENOUGH_UNITS'}");
        assertText(
                new CancellationRequested(ID, SKU, 3, Cancellation.byShop("sold out")),
                "CANCELLATION_REQUESTED",
                "{'order':'4711','line':'1','sku':'LP-1977','units':3,'by':'SHOP','reason':'sold out'}");
        assertText(
                new ShipmentRecorded(ID, SKU, 3, new Shipment("DHL", "0034", "parcel-1")),
                "SHIPMENT_RECORDED",
                "{'order':'4711','line':'1','sku':'LP-1977','units':3,'carrier':'DHL','tracking':'0034',"
                        + "'parcel':'parcel-1'}");
        assertText(
                new UnitsResourced(ID, SKU, 17, LOT, new LotId(13), 3),
                "UNITS_RESOURCED",
                "{'order':'4711','line':'1','sku':'LP-1977','sequence':17,'from':12,'to':13,'units':3}");
    }

    @Test
    void standings_are_written_one_change_at_a_time() {
        String begin = "{'order':'4711','line':'1','sku':'LP-1977'";
        assertText(new PreOrderBlocked(ID, SKU, BlockReason.FRAUD), "PREORDER_BLOCKED", begin + ",'reason':'FRAUD'}");
        assertText(
                new PreOrderUnblocked(ID, SKU, BlockReason.FRAUD), "PREORDER_UNBLOCKED", begin + ",'reason':'FRAUD'}");
        assertText(new PreOrderPinned(ID, SKU, true), "PREORDER_PINNED", begin + ",'pinned':1}");
        assertText(new PreOrderPinned(ID, SKU, false), "PREORDER_PINNED", begin + ",'pinned':0}");
        assertText(
                new PreOrderTagged(ID, SKU, Set.of(Tag.PRIORITY, Tag.PREORDER)),
                "PREORDER_TAGGED",
                begin + ",'tags':'PREORDER PRIORITY'}");
        assertText(
                new PreOrderReranked(ID, SKU, new Rank(3, 17), new Rank(-4, 17)),
                "PREORDER_RERANKED",
                begin + ",'rank':-4,'sequence':17,'rankBefore':3}");
        assertText(
                new PaymentDue(ID, SKU, Obligation.BALANCE, NOW),
                "PAYMENT_DUE",
                begin + ",'obligation':'BALANCE','dueBy':1500000}");
        assertText(new PaymentReceived(ID, SKU), "PAYMENT_RECEIVED", begin + "}");
        assertText(new PaymentFailed(ID, SKU), "PAYMENT_FAILED", begin + "}");
        assertText(new PaymentLapsed(ID, SKU), "PAYMENT_LAPSED", begin + "}");
        assertText(new PaymentNotOwed(ID, SKU), "PAYMENT_NOT_OWED", begin + "}");
        assertText(
                new ReviewRequested(SKU, ReviewRequested.Review.RANKS),
                "REVIEW_REQUESTED",
                "{'sku':'LP-1977','review':'RANKS'}");
    }

    @Test
    void a_promise_is_written_with_its_time_zone() {
        assertText(
                new PromiseChanged(
                        ID,
                        SKU,
                        Availability.on(DAY, ZoneId.of("Europe/Berlin")),
                        Availability.toBeAnnounced(ZoneId.of("Europe/Berlin"))),
                "PROMISE_CHANGED",
                "{'order':'4711','line':'1','sku':'LP-1977','from':'2026-07-01 Europe/Berlin','to':'TBA Europe/Berlin'}");
    }

    @Test
    void a_duty_is_written_with_what_it_asks() {
        String begin = "{'order':'4711','line':'1','sku':'LP-1977','duty':";
        String day = "'by':'2026-07-01'";
        assertText(
                new DutyArose(ID, SKU, new Duty.OfferDelay(DAY, ShipDate.by(DAY.plusDays(9)), Silence.CONSENTS)),
                "DUTY_AROSE",
                begin + "'OFFER_DELAY'," + day + ",'date':'2026-07-10','silence':'CONSENTS'}");
        assertText(
                new DutyArose(ID, SKU, new Duty.ObtainConsent(DAY, ShipDate.unknown())),
                "DUTY_AROSE",
                begin + "'OBTAIN_CONSENT'," + day + "}");
        DelayCase open = DelayCase.open(
                "us-16-cfr-435", new Ordered(Instant.EPOCH, Availability.on(DAY, ZoneId.of("UTC")), true), DAY);
        String about = "{'order':'4711','line':'1','sku':'LP-1977',";
        String delay = "'delay.rule':'us-16-cfr-435','delay.zone':'UTC','delay.promised':'2026-07-01',";
        String rest = "'delay.consent':'NONE','delay.slips':0";
        assertText(
                new DelayCaseOpened(ID, SKU, open),
                "DELAY_CASE_OPENED",
                about + delay + "'delay.stage':'PROMISED','delay.deadline':'2026-07-01'," + rest
                        + ",'delay.dateEssential':1}");
        assertText(
                new DelayFactHeard(ID, SKU, new DelayFact.NoticeSent(ShipDate.unknown()), open.cancelled(DAY)),
                "DELAY_FACT_HEARD",
                about + "'fact':'NOTICE_SENT','date':'UNKNOWN'," + delay + "'delay.stage':'CANCELLED'," + rest
                        + ",'delay.refundBy':'2026-07-01','delay.dateEssential':1}");
        assertText(new DutyArose(ID, SKU, new Duty.Cancel(DAY)), "DUTY_AROSE", begin + "'CANCEL'," + day + "}");
        assertText(new DutyArose(ID, SKU, new Duty.Refund(DAY)), "DUTY_AROSE", begin + "'REFUND'," + day + "}");
    }

    @Test
    void supplies_and_receipts_are_written_with_the_supply_that_they_have() {
        String receipt = "{'receipt':'grn-1','line.1.sku':'LP-1977','line.1.accepted':40,'line.1.rejected':0}";
        assertText(
                new SupplyAnnounced(Supply.announced(new SupplyId("po-1"), SKU, 100, DAY)),
                "SUPPLY_ANNOUNCED",
                "{'supply':'po-1','sku':'LP-1977','units':100,'expectedOn':'2026-07-01','received':0}");
        assertText(
                new SupplyRevised(new Supply(new SupplyId("po-1"), SKU, 90, DAY, 40, 70)),
                "SUPPLY_REVISED",
                "{'supply':'po-1','sku':'LP-1977','units':90,'expectedOn':'2026-07-01','received':40,"
                        + "'confidence':70}");
        assertText(
                new SupplyCancelled(new Supply(new SupplyId("po-1"), SKU, 40, DAY, 40, 100)),
                "SUPPLY_CANCELLED",
                "{'supply':'po-1','sku':'LP-1977','units':40,'expectedOn':'2026-07-01','received':40}");
        assertText(
                new GoodsReceived(new GoodsReceipt(
                        RECEIPT.id(),
                        List.of(
                                ReceiptLine.of(SKU, 40).against(new SupplyId("po-1")),
                                ReceiptLine.of(new Sku("LP-1979"), 2).withRejected(3)))),
                "GOODS_RECEIVED",
                "{'receipt':'grn-1','line.1.sku':'LP-1977','line.1.accepted':40,'line.1.rejected':0,"
                        + "'line.1.supply':'po-1','line.2.sku':'LP-1979','line.2.accepted':2,'line.2.rejected':3}");
        assertText(new ReceiptConflicted(RECEIPT), "RECEIPT_CONFLICTED", receipt);
        assertText(new ReceiptReversed(RECEIPT), "RECEIPT_REVERSED", receipt);
        assertText(new ReceiptRepeated(RECEIPT.id()), "RECEIPT_REPEATED", "{'receipt':'grn-1'}");
        assertText(new ReversalRepeated(RECEIPT.id()), "REVERSAL_REPEATED", "{'receipt':'grn-1'}");
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

    @Test
    void that_a_customer_was_forgotten_is_written_without_who_it_was() {
        assertText(new CustomerAnonymised(3, 1), "CUSTOMER_ANONYMISED", "{'preOrders':3,'kept':1}");
    }

    @Test
    void what_was_archived_and_deleted_is_written_by_its_skus() {
        assertText(new OfferArchived(SKU, 5), "OFFER_ARCHIVED", "{'sku':'LP-1977','preOrders':5}");
        assertText(
                new ArchivePurged(List.of(SKU, new Sku("POSTER")), 7),
                "ARCHIVE_PURGED",
                "{'sku.1':'LP-1977','sku.2':'POSTER','preOrders':7}");
        assertText(new ArchivePurged(List.of(), 0), "ARCHIVE_PURGED", "{'preOrders':0}");
    }

    /** Quotes are written as apostrophes here, to be read more easily. */
    private static void assertText(Event event, String kind, String details) {
        EventText text = new EventText(kind, details.replace('\'', '"'));
        assertThat(EventText.of(event)).isEqualTo(text);
        assertThat(text.event()).isEqualTo(event);
    }
}
