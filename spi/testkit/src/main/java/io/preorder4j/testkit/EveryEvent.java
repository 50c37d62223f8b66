package io.preorder4j.testkit;

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
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An event of every kind, with one text wherever a text may stand. */
final class EveryEvent {

    private final String text;
    private final Sku sku;
    private final PreOrderId id;
    private final Rank rank = new Rank(Long.MIN_VALUE, 1);

    private EveryEvent(String text) {
        this.text = text;
        this.sku = new Sku(text);
        this.id = new PreOrderId(text, text);
    }

    static List<Event> with(String text) {
        EveryEvent every = new EveryEvent(text);
        return Stream.of(
                        every.aboutOffers(),
                        every.aboutSales(),
                        every.aboutUnits(),
                        every.aboutStanding(),
                        every.aboutStock())
                .flatMap(List::stream)
                .toList();
    }

    private List<Event> aboutOffers() {
        return List.of(
                new OfferCreated(Samples.fullOffer(sku, text)),
                new OfferRevised(Samples.offer(sku)),
                new OfferStateChanged(sku, OfferState.OPEN, OfferState.PAUSED),
                new AllocationModeChanged(sku, AllocationMode.MANUAL),
                new AllocationSuspended(sku, text, Violation.values()[0]));
    }

    private List<Event> aboutSales() {
        PreOrder preOrder = Samples.fullPreOrder(1, text, Stages.waiting(5));
        PreOrder held = Samples.fullPreOrder(2, text, Stages.held(5))
                .with(Standing.good().heldUntil(Samples.NOW));
        return List.of(
                new LineClassified(id, sku, LinePart.of(LineClass.IN_STOCK, 5)),
                new LineClassified(id, sku, LinePart.unavailable(5, RefusalReason.CAP_REACHED)),
                new PreOrderPlaced(preOrder),
                new PreOrderPlaced(held),
                new PreOrderRefused(id, sku, new CustomerId(text), 5, RefusalReason.CAP_REACHED),
                new HoldExtended(id, sku, Samples.NOW),
                new HoldResolvedBefore(id, HoldResolution.EXPIRED));
    }

    private List<Event> aboutUnits() {
        return List.of(
                new UnitsMoved(id, sku, rank, new Move(Stage.WAITING, Stage.ALLOCATED, 5), Optional.of(Samples.LOT)),
                new UnitsMoved(id, sku, rank, new Move(Stage.ALLOCATED, Stage.PICKED, 5)),
                new MoveRefused(id, Stage.PICKED, 5, MoveRefusalReason.NOT_ENOUGH_UNITS),
                new CancellationRequested(id, sku, 5, Cancellation.byCustomer(text)),
                new ShipmentRecorded(id, sku, 5, new Shipment(text, text, text)),
                new UnitsResourced(id, sku, 1, Samples.LOT, new LotId(2), 5));
    }

    private List<Event> aboutStanding() {
        return List.of(
                new PreOrderBlocked(id, sku, BlockReason.FRAUD),
                new PreOrderUnblocked(id, sku, BlockReason.ADDRESS),
                new PreOrderPinned(id, sku, true),
                new PreOrderTagged(id, sku, Set.of(Tag.PREORDER, Tag.LIMITED_RUN)),
                new PreOrderReranked(id, sku, rank, new Rank(7, 1)),
                new PaymentDue(id, sku, Obligation.BALANCE, Samples.NOW),
                new PaymentReceived(id, sku),
                new PaymentFailed(id, sku),
                new PaymentLapsed(id, sku),
                new PaymentNotOwed(id, sku),
                new PromiseChanged(
                        id,
                        sku,
                        Availability.toBeAnnounced(ZoneOffset.UTC),
                        Availability.on(Samples.DAY, ZoneId.of("Europe/Berlin"))),
                new DelayCaseOpened(id, sku, delay()),
                new DelayFactHeard(id, sku, new DelayFact.NoticeSent(ShipDate.unknown()), delay()),
                new DutyArose(id, sku, new Duty.OfferDelay(Samples.DAY, ShipDate.unknown(), Silence.CANCELS)),
                new DutyArose(id, sku, new Duty.Refund(Samples.DAY)),
                new ReviewRequested(sku, Review.PAYMENTS));
    }

    private List<Event> aboutStock() {
        GoodsReceipt receipt = new GoodsReceipt(
                new ReceiptId(text),
                List.of(
                        ReceiptLine.of(sku, 40).against(new SupplyId(text)),
                        ReceiptLine.of(Samples.SKU, 7).withRejected(2)));
        Adjustment adjustment = new Adjustment(new AdjustmentId(text), sku, -3, text);
        return List.of(
                new SupplyAnnounced(Supply.announced(new SupplyId(text), sku, 100, Samples.DAY)),
                new SupplyRevised(Samples.supply(text)),
                new SupplyCancelled(Samples.supply(text).cancelled()),
                new GoodsReceived(receipt),
                new ReceiptRepeated(receipt.id()),
                new ReceiptConflicted(receipt),
                new ReceiptReversed(receipt),
                new ReversalRepeated(receipt.id()),
                new StockAdjusted(adjustment),
                new AdjustmentRepeated(adjustment.id()),
                new AdjustmentConflicted(adjustment),
                new CustomerAnonymised(3, 1),
                new OfferArchived(sku, 5),
                new ArchivePurged(List.of(sku, Samples.SKU), 7),
                new ArchivePurged(List.of(), 0));
    }

    private DelayCase delay() {
        Ordered ordered = new Ordered(Samples.NOW, Availability.on(Samples.DAY, ZoneOffset.UTC), true);
        return DelayCase.open(text, ordered, Samples.DAY);
    }
}
