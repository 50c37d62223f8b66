package io.preorder4j.spi;

import io.preorder4j.core.Tag;
import io.preorder4j.core.cart.LineClass;
import io.preorder4j.core.cart.LinePart;
import io.preorder4j.core.event.CancellationRequested;
import io.preorder4j.core.event.DelayCaseOpened;
import io.preorder4j.core.event.DelayFactHeard;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.HoldExtended;
import io.preorder4j.core.event.HoldResolvedBefore;
import io.preorder4j.core.event.LineClassified;
import io.preorder4j.core.event.MoveRefused;
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
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ShipmentRecorded;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.RefusalReason;
import io.preorder4j.core.payment.Obligation;
import io.preorder4j.core.preorder.BlockReason;
import io.preorder4j.core.preorder.Cancellation;
import io.preorder4j.core.preorder.HoldResolution;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.MoveRefusalReason;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Shipment;
import io.preorder4j.core.stock.LotId;
import java.util.List;
import java.util.Optional;

/** How events about order lines and pre-orders are written and read. */
final class PreOrderFormats {

    static final List<EventFormat<?>> ALL = List.of(
            new EventFormat<>(
                    "LINE_CLASSIFIED",
                    LineClassified.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("class", e.part().lineClass().name())
                            .with("units", e.part().units())
                            .with("reason", e.part().reason(), RefusalReason::name),
                    from -> new LineClassified(
                            Fields.id(from),
                            Fields.sku(from),
                            new LinePart(
                                    Fields.one(LineClass.class, from, "class"),
                                    Fields.units(from),
                                    from.optional("reason", RefusalReason::valueOf)))),
            new EventFormat<>(
                    "PREORDER_PLACED",
                    PreOrderPlaced.class,
                    (e, to) -> Fields.write(e.preOrder(), to),
                    from -> new PreOrderPlaced(Fields.preOrder(from))),
            new EventFormat<>(
                    "PREORDER_REFUSED",
                    PreOrderRefused.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("customer", e.customer().value())
                            .with("units", e.units())
                            .with("reason", e.reason().name()),
                    from -> new PreOrderRefused(
                            Fields.id(from),
                            Fields.sku(from),
                            Fields.customer(from),
                            Fields.units(from),
                            Fields.one(RefusalReason.class, from, "reason"))),
            new EventFormat<>(
                    "HOLD_EXTENDED",
                    HoldExtended.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to)).with("until", e.until()),
                    from -> new HoldExtended(Fields.id(from), Fields.sku(from), from.time("until"))),
            new EventFormat<>(
                    "HOLD_RESOLVED_BEFORE",
                    HoldResolvedBefore.class,
                    (e, to) -> Fields.write(e.id(), to)
                            .with("resolution", e.resolution().name()),
                    from -> new HoldResolvedBefore(
                            Fields.id(from), Fields.one(HoldResolution.class, from, "resolution"))),
            new EventFormat<>("UNITS_MOVED", UnitsMoved.class, (e, to) -> write(e, to), from -> unitsMoved(from)),
            new EventFormat<>(
                    "MOVE_REFUSED",
                    MoveRefused.class,
                    (e, to) -> Fields.write(e.id(), to)
                            .with("to", e.to().name())
                            .with("units", e.units())
                            .with("reason", e.reason().name()),
                    from -> new MoveRefused(
                            Fields.id(from),
                            Fields.stage(from, "to"),
                            Fields.units(from),
                            Fields.one(MoveRefusalReason.class, from, "reason"))),
            new EventFormat<>(
                    "CANCELLATION_REQUESTED",
                    CancellationRequested.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("units", e.units())
                            .with("by", e.cancellation().by().name())
                            .with("reason", e.cancellation().reason()),
                    from -> new CancellationRequested(
                            Fields.id(from),
                            Fields.sku(from),
                            Fields.units(from),
                            new Cancellation(Fields.one(Cancellation.Party.class, from, "by"), from.text("reason")))),
            new EventFormat<>(
                    "SHIPMENT_RECORDED",
                    ShipmentRecorded.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("units", e.units())
                            .with("carrier", e.shipment().carrier())
                            .with("tracking", e.shipment().tracking())
                            .with("parcel", e.shipment().parcel()),
                    from -> new ShipmentRecorded(
                            Fields.id(from),
                            Fields.sku(from),
                            Fields.units(from),
                            new Shipment(from.text("carrier"), from.text("tracking"), from.text("parcel")))),
            new EventFormat<>(
                    "PREORDER_BLOCKED",
                    PreOrderBlocked.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("reason", e.reason().name()),
                    from -> new PreOrderBlocked(
                            Fields.id(from), Fields.sku(from), Fields.one(BlockReason.class, from, "reason"))),
            new EventFormat<>(
                    "PREORDER_UNBLOCKED",
                    PreOrderUnblocked.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("reason", e.reason().name()),
                    from -> new PreOrderUnblocked(
                            Fields.id(from), Fields.sku(from), Fields.one(BlockReason.class, from, "reason"))),
            new EventFormat<>(
                    "PREORDER_PINNED",
                    PreOrderPinned.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to)).with("pinned", e.pinned() ? 1 : 0),
                    from -> new PreOrderPinned(Fields.id(from), Fields.sku(from), from.number("pinned") == 1)),
            new EventFormat<>(
                    "PREORDER_TAGGED",
                    PreOrderTagged.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to)).with("tags", Tag.joined(e.tags())),
                    from -> new PreOrderTagged(Fields.id(from), Fields.sku(from), Tag.split(from.text("tags")))),
            new EventFormat<>(
                    "PREORDER_RERANKED",
                    PreOrderReranked.class,
                    (e, to) -> Fields.write(e.to(), Fields.write(e.sku(), Fields.write(e.id(), to)))
                            .with("rankBefore", e.from().value()),
                    from -> new PreOrderReranked(
                            Fields.id(from),
                            Fields.sku(from),
                            new Rank(from.number("rankBefore"), from.number("sequence")),
                            Fields.rank(from))),
            new EventFormat<>(
                    "PAYMENT_DUE",
                    PaymentDue.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("obligation", e.obligation().name())
                            .with("dueBy", e.dueBy()),
                    from -> new PaymentDue(
                            Fields.id(from),
                            Fields.sku(from),
                            Fields.one(Obligation.class, from, "obligation"),
                            from.time("dueBy"))),
            new EventFormat<>(
                    "PAYMENT_RECEIVED",
                    PaymentReceived.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to)),
                    from -> new PaymentReceived(Fields.id(from), Fields.sku(from))),
            new EventFormat<>(
                    "PAYMENT_FAILED",
                    PaymentFailed.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to)),
                    from -> new PaymentFailed(Fields.id(from), Fields.sku(from))),
            new EventFormat<>(
                    "PAYMENT_LAPSED",
                    PaymentLapsed.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to)),
                    from -> new PaymentLapsed(Fields.id(from), Fields.sku(from))),
            new EventFormat<>(
                    "PAYMENT_NOT_OWED",
                    PaymentNotOwed.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to)),
                    from -> new PaymentNotOwed(Fields.id(from), Fields.sku(from))),
            new EventFormat<>(
                    "PROMISE_CHANGED",
                    PromiseChanged.class,
                    (e, to) -> Fields.write(e.sku(), Fields.write(e.id(), to))
                            .with("from", ValueText.of(e.from()))
                            .with("to", ValueText.of(e.to())),
                    from -> new PromiseChanged(
                            Fields.id(from),
                            Fields.sku(from),
                            ValueText.availability(from.text("from")),
                            ValueText.availability(from.text("to")))),
            new EventFormat<>(
                    "DELAY_CASE_OPENED",
                    DelayCaseOpened.class,
                    (e, to) -> DelayFields.write(e.delay(), Fields.write(e.sku(), Fields.write(e.id(), to))),
                    from -> new DelayCaseOpened(Fields.id(from), Fields.sku(from), DelayFields.delay(from))),
            new EventFormat<>(
                    "DELAY_FACT_HEARD",
                    DelayFactHeard.class,
                    (e, to) -> DelayFields.write(
                            e.next(), DelayFields.write(e.fact(), Fields.write(e.sku(), Fields.write(e.id(), to)))),
                    from -> new DelayFactHeard(
                            Fields.id(from), Fields.sku(from), DelayFields.fact(from), DelayFields.delay(from))),
            new EventFormat<>(
                    "DUTY_AROSE",
                    DutyArose.class,
                    (e, to) -> DutyFields.write(e.duty(), Fields.write(e.sku(), Fields.write(e.id(), to))),
                    from -> new DutyArose(Fields.id(from), Fields.sku(from), DutyFields.duty(from))),
            new EventFormat<>(
                    "REVIEW_REQUESTED",
                    ReviewRequested.class,
                    (e, to) ->
                            Fields.write(e.sku(), to).with("review", e.review().name()),
                    from -> new ReviewRequested(
                            Fields.sku(from), Fields.one(ReviewRequested.Review.class, from, "review"))));

    private PreOrderFormats() {}

    private static void write(UnitsMoved moved, Details to) {
        Fields.write(moved.sku(), Fields.write(moved.id(), to));
        Fields.write(moved.rank(), to)
                .with("from", moved.move().from().name())
                .with("to", moved.move().to().name())
                .with("units", moved.move().units());
        moved.lot().ifPresent(lot -> to.with("lot", lot.sequence()));
    }

    private static UnitsMoved unitsMoved(Details from) {
        Optional<LotId> lot = from.has("lot") ? Optional.of(Fields.lot(from, "lot")) : Optional.empty();
        Move move = new Move(Fields.stage(from, "from"), Fields.stage(from, "to"), Fields.units(from));
        return new UnitsMoved(Fields.id(from), Fields.sku(from), Fields.rank(from), move, lot);
    }
}
