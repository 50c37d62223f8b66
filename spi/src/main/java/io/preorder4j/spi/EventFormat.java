package io.preorder4j.spi;

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
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How one kind of event is written and read. The table below is the whole format of the journal. */
final class EventFormat<E extends Event> {

    private static final List<EventFormat<?>> ALL = List.of(
            new EventFormat<>(
                    "OFFER_OPENED",
                    OfferOpened.class,
                    (e, to) -> writeOffer(e.offer(), to),
                    from -> new OfferOpened(readOffer(from))),
            new EventFormat<>(
                    "OFFER_STATE_CHANGED",
                    OfferStateChanged.class,
                    (e, to) -> to.with("sku", e.sku().value())
                            .with("from", e.from().name())
                            .with("to", e.to().name()),
                    from -> new OfferStateChanged(
                            sku(from), OfferState.valueOf(from.text("from")), OfferState.valueOf(from.text("to")))),
            new EventFormat<>(
                    "SUPPLY_ANNOUNCED",
                    SupplyAnnounced.class,
                    (e, to) -> writeSupply(e.supply(), to),
                    from -> new SupplyAnnounced(readSupply(from))),
            new EventFormat<>(
                    "PREORDER_PLACED",
                    PreOrderPlaced.class,
                    (e, to) -> writeId(e.id(), to)
                            .with("sku", e.sku().value())
                            .with("customer", e.customer().value())
                            .with("units", e.units())
                            .with("tags", Tag.joined(e.tags()))
                            .with("rank", e.rank().value())
                            .with("sequence", e.rank().sequence()),
                    from -> new PreOrderPlaced(
                            readId(from),
                            sku(from),
                            customer(from),
                            units(from),
                            Tag.split(from.text("tags")),
                            rank(from))),
            new EventFormat<>(
                    "PREORDER_REFUSED",
                    PreOrderRefused.class,
                    (e, to) -> writeId(e.id(), to)
                            .with("sku", e.sku().value())
                            .with("customer", e.customer().value())
                            .with("units", e.units())
                            .with("reason", e.reason().name()),
                    from -> new PreOrderRefused(
                            readId(from),
                            sku(from),
                            customer(from),
                            units(from),
                            RefusalReason.valueOf(from.text("reason")))),
            new EventFormat<>(
                    "UNITS_MOVED",
                    UnitsMoved.class,
                    (e, to) -> writeId(e.id(), to)
                            .with("sku", e.sku().value())
                            .with("rank", e.rank().value())
                            .with("sequence", e.rank().sequence())
                            .with("from", e.move().from().name())
                            .with("to", e.move().to().name())
                            .with("units", e.move().units()),
                    from -> new UnitsMoved(
                            readId(from),
                            sku(from),
                            rank(from),
                            new Move(stage(from, "from"), stage(from, "to"), units(from)))),
            new EventFormat<>(
                    "MOVE_REFUSED",
                    MoveRefused.class,
                    (e, to) -> writeId(e.id(), to)
                            .with("to", e.to().name())
                            .with("units", e.units())
                            .with("reason", e.reason().name()),
                    from -> new MoveRefused(
                            readId(from),
                            stage(from, "to"),
                            units(from),
                            MoveRefusalReason.valueOf(from.text("reason")))),
            new EventFormat<>(
                    "GOODS_RECEIVED",
                    GoodsReceived.class,
                    (e, to) -> writeReceipt(e.receipt(), to),
                    from -> new GoodsReceived(readReceipt(from))),
            new EventFormat<>(
                    "RECEIPT_REPEATED",
                    ReceiptRepeated.class,
                    (e, to) -> to.with("receipt", e.id().value()),
                    from -> new ReceiptRepeated(new ReceiptId(from.text("receipt")))),
            new EventFormat<>(
                    "RECEIPT_CONFLICTED",
                    ReceiptConflicted.class,
                    (e, to) -> writeReceipt(e.receipt(), to),
                    from -> new ReceiptConflicted(readReceipt(from))),
            new EventFormat<>(
                    "STOCK_ADJUSTED",
                    StockAdjusted.class,
                    (e, to) -> writeAdjustment(e.adjustment(), to),
                    from -> new StockAdjusted(readAdjustment(from))),
            new EventFormat<>(
                    "ADJUSTMENT_REPEATED",
                    AdjustmentRepeated.class,
                    (e, to) -> to.with("adjustment", e.id().value()),
                    from -> new AdjustmentRepeated(new AdjustmentId(from.text("adjustment")))),
            new EventFormat<>(
                    "ADJUSTMENT_CONFLICTED",
                    AdjustmentConflicted.class,
                    (e, to) -> writeAdjustment(e.adjustment(), to),
                    from -> new AdjustmentConflicted(readAdjustment(from))));

    private static final Map<Class<?>, EventFormat<?>> BY_TYPE = by(format -> format.type);
    private static final Map<String, EventFormat<?>> BY_KIND = by(format -> format.kind);

    private final String kind;
    private final Class<E> type;
    private final BiConsumer<E, Details> writer;
    private final Function<Details, E> reader;

    private EventFormat(String kind, Class<E> type, BiConsumer<E, Details> writer, Function<Details, E> reader) {
        this.kind = kind;
        this.type = type;
        this.writer = writer;
        this.reader = reader;
    }

    static EventFormat<?> of(Event event) {
        EventFormat<?> format = BY_TYPE.get(event.getClass());
        if (format == null) {
            throw new StoreException("no format for " + event.getClass().getName(), null);
        }
        return format;
    }

    static EventFormat<?> of(String kind) {
        EventFormat<?> format = BY_KIND.get(kind);
        if (format == null) {
            throw new StoreException("no event is of kind '" + kind + "'", null);
        }
        return format;
    }

    EventText write(Event event) {
        Details details = new Details();
        writer.accept(type.cast(event), details);
        return new EventText(kind, details.toString());
    }

    Event read(String details) {
        return reader.apply(Details.parse(details));
    }

    private static <K> Map<K, EventFormat<?>> by(Function<EventFormat<?>, K> key) {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(key, format -> format));
    }

    private static Details writeOffer(Offer offer, Details to) {
        to.with("sku", offer.sku().value())
                .with("day", offer.availability().day().toString())
                .with("zone", offer.availability().zone().getId())
                .with("state", offer.state().name())
                .with("policy", offer.policy());
        writeLimit("cap", offer.cap(), to);
        writeLimit("customerLimit", offer.customerLimit(), to);
        return to;
    }

    private static Offer readOffer(Details from) {
        return new Offer(
                sku(from),
                new Availability(LocalDate.parse(from.text("day")), ZoneId.of(from.text("zone"))),
                OfferState.valueOf(from.text("state")),
                limit("cap", from),
                limit("customerLimit", from),
                from.text("policy"));
    }

    private static void writeLimit(String name, Limit limit, Details to) {
        if (limit.isSet()) {
            to.with(name, limit.units());
        }
    }

    private static Limit limit(String name, Details from) {
        return from.has(name) ? Limit.of(from.number(name)) : Limit.none();
    }

    private static Details writeSupply(Supply supply, Details to) {
        return to.with("supply", supply.id().value())
                .with("sku", supply.sku().value())
                .with("units", supply.units())
                .with("expectedOn", supply.expectedOn().toString())
                .with("received", supply.received());
    }

    private static Supply readSupply(Details from) {
        return new Supply(
                new SupplyId(from.text("supply")),
                sku(from),
                units(from),
                LocalDate.parse(from.text("expectedOn")),
                from.number("received"));
    }

    private static Details writeReceipt(GoodsReceipt receipt, Details to) {
        to.with("receipt", receipt.id().value())
                .with("sku", receipt.sku().value())
                .with("units", receipt.units());
        receipt.supply().ifPresent(supply -> to.with("supply", supply.value()));
        return to;
    }

    private static GoodsReceipt readReceipt(Details from) {
        Optional<SupplyId> supply =
                from.has("supply") ? Optional.of(new SupplyId(from.text("supply"))) : Optional.empty();
        return new GoodsReceipt(new ReceiptId(from.text("receipt")), sku(from), units(from), supply);
    }

    private static Details writeAdjustment(Adjustment adjustment, Details to) {
        return to.with("adjustment", adjustment.id().value())
                .with("sku", adjustment.sku().value())
                .with("units", adjustment.units())
                .with("reason", adjustment.reason());
    }

    private static Adjustment readAdjustment(Details from) {
        return new Adjustment(new AdjustmentId(from.text("adjustment")), sku(from), units(from), from.text("reason"));
    }

    private static Details writeId(PreOrderId id, Details to) {
        return to.with("order", id.orderId()).with("line", id.lineId());
    }

    private static PreOrderId readId(Details from) {
        return new PreOrderId(from.text("order"), from.text("line"));
    }

    private static Sku sku(Details from) {
        return new Sku(from.text("sku"));
    }

    private static CustomerId customer(Details from) {
        return new CustomerId(from.text("customer"));
    }

    private static long units(Details from) {
        return from.number("units");
    }

    private static Rank rank(Details from) {
        return new Rank(from.number("rank"), from.number("sequence"));
    }

    private static Stage stage(Details from, String name) {
        return Stage.valueOf(from.text(name));
    }
}
