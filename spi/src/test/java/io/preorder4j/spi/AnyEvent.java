package io.preorder4j.spi;

import static io.preorder4j.spi.AnyValue.adjustments;
import static io.preorder4j.spi.AnyValue.customers;
import static io.preorder4j.spi.AnyValue.ids;
import static io.preorder4j.spi.AnyValue.offers;
import static io.preorder4j.spi.AnyValue.ranks;
import static io.preorder4j.spi.AnyValue.receipts;
import static io.preorder4j.spi.AnyValue.skus;
import static io.preorder4j.spi.AnyValue.tags;
import static io.preorder4j.spi.AnyValue.texts;
import static io.preorder4j.spi.AnyValue.times;
import static io.preorder4j.spi.AnyValue.units;

import io.preorder4j.core.allocation.PolicyViolationException.Violation;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
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
import io.preorder4j.core.offer.OfferState;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events of every kind. */
final class AnyEvent {

    /** The events of each kind. */
    static final List<Arbitrary<? extends Event>> EACH_KIND = List.of(
            offers().map(OfferCreated::new),
            offers().map(OfferRevised::new),
            Combinators.combine(skus(), one(OfferState.class), one(OfferState.class))
                    .as(OfferStateChanged::new),
            Combinators.combine(skus(), one(AllocationMode.class)).as(AllocationModeChanged::new),
            Combinators.combine(skus(), texts(), one(Violation.class)).as(AllocationSuspended::new),
            AnyValue.supplies().map(SupplyAnnounced::new),
            AnyValue.supplies().map(SupplyRevised::new),
            AnyValue.supplies().map(SupplyCancelled::new),
            Combinators.combine(ids(), skus(), lineParts()).as(LineClassified::new),
            AnyValue.placed().map(PreOrderPlaced::new),
            Combinators.combine(ids(), skus(), customers(), units(), one(RefusalReason.class))
                    .as(PreOrderRefused::new),
            Combinators.combine(ids(), skus(), times()).as(HoldExtended::new),
            Combinators.combine(ids(), one(HoldResolution.class)).as(HoldResolvedBefore::new),
            Combinators.combine(ids(), skus(), ranks(), moves(), lots())
                    .as((id, sku, rank, move, lot) -> new UnitsMoved(
                            id,
                            sku,
                            rank,
                            move,
                            Optional.of(lot)
                                    .filter(some -> move.from().holdsGoods()
                                            != move.to().holdsGoods()))),
            Combinators.combine(ids(), one(Stage.class), units(), one(MoveRefusalReason.class))
                    .as(MoveRefused::new),
            Combinators.combine(
                            ids(),
                            skus(),
                            units(),
                            Combinators.combine(one(Cancellation.Party.class), texts())
                                    .as(Cancellation::new))
                    .as(CancellationRequested::new),
            Combinators.combine(
                            ids(),
                            skus(),
                            units(),
                            Combinators.combine(texts(), texts(), texts()).as(Shipment::new))
                    .as(ShipmentRecorded::new),
            Combinators.combine(ids(), skus(), one(BlockReason.class)).as(PreOrderBlocked::new),
            Combinators.combine(ids(), skus(), one(BlockReason.class)).as(PreOrderUnblocked::new),
            Combinators.combine(ids(), skus(), Arbitraries.of(true, false)).as(PreOrderPinned::new),
            Combinators.combine(ids(), skus(), tags()).as(PreOrderTagged::new),
            Combinators.combine(ids(), skus(), ranks(), Arbitraries.longs())
                    .as((id, sku, from, to) -> new PreOrderReranked(id, sku, from, new Rank(to, from.sequence()))),
            Combinators.combine(ids(), skus(), one(Obligation.class), times()).as(PaymentDue::new),
            Combinators.combine(ids(), skus()).as(PaymentReceived::new),
            Combinators.combine(ids(), skus()).as(PaymentFailed::new),
            Combinators.combine(ids(), skus()).as(PaymentLapsed::new),
            Combinators.combine(ids(), skus()).as(PaymentNotOwed::new),
            Combinators.combine(ids(), skus(), AnyValue.availabilities(), AnyValue.availabilities())
                    .as(PromiseChanged::new),
            Combinators.combine(ids(), skus(), AnyValue.delays()).as(DelayCaseOpened::new),
            Combinators.combine(ids(), skus(), AnyValue.delayFacts(), AnyValue.delays())
                    .as(DelayFactHeard::new),
            Combinators.combine(ids(), skus(), AnyValue.duties()).as(DutyArose::new),
            Combinators.combine(skus(), Arbitraries.of(ReviewRequested.Review.class))
                    .as(ReviewRequested::new),
            receipts().map(GoodsReceived::new),
            texts().map(ReceiptId::new).map(ReceiptRepeated::new),
            receipts().map(ReceiptConflicted::new),
            receipts().map(ReceiptReversed::new),
            texts().map(ReceiptId::new).map(ReversalRepeated::new),
            adjustments().map(StockAdjusted::new),
            texts().map(AdjustmentId::new).map(AdjustmentRepeated::new),
            adjustments().map(AdjustmentConflicted::new),
            Combinators.combine(ids(), skus(), Arbitraries.longs(), lots(), lots(), units())
                    .as(UnitsResourced::new),
            Combinators.combine(units(), units()).as(CustomerAnonymised::new),
            Combinators.combine(skus(), units()).as(OfferArchived::new),
            Combinators.combine(skus().list().ofMaxSize(3), units()).as(ArchivePurged::new));

    private AnyEvent() {}

    /** Any event of any kind. */
    static Arbitrary<Event> any() {
        return Arbitraries.of(EACH_KIND)
                .flatMap(kind -> kind.<Event>map(event -> event))
                .withoutEdgeCases();
    }

    private static <E extends Enum<E>> Arbitrary<E> one(Class<E> type) {
        return Arbitraries.of(type);
    }

    private static Arbitrary<LotId> lots() {
        return Arbitraries.longs().map(LotId::new);
    }

    private static Arbitrary<LinePart> lineParts() {
        return Combinators.combine(one(LineClass.class), units(), one(RefusalReason.class))
                .as((lineClass, units, reason) -> lineClass == LineClass.UNAVAILABLE
                        ? LinePart.unavailable(units, reason)
                        : LinePart.of(lineClass, units));
    }

    private static Arbitrary<Move> moves() {
        List<Stage[]> edges = Arrays.stream(Stage.values())
                .flatMap(from ->
                        Arrays.stream(Stage.values()).filter(from::leadsTo).map(to -> new Stage[] {from, to}))
                .toList();
        return Combinators.combine(Arbitraries.of(edges), units())
                .as((edge, units) -> new Move(edge[0], edge[1], units));
    }
}
