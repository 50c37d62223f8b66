package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.OfferCreated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.payment.Payment;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.Delivery;
import io.preorder4j.spi.EventText;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.OwedNotice;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.spi.ValueText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The whole state, a line a row, in an order that is the same on every store. It is read page by page. */
final class Description {

    private final UnitOfWork work;
    private final Consumer<String> lines;
    private final SortedSet<Sku> skus = new TreeSet<>();

    private Description(UnitOfWork work, Consumer<String> lines) {
        this.work = work;
        this.lines = lines;
    }

    static void write(UnitOfWork work, Consumer<String> lines) {
        Description description = new Description(work, lines);
        description.offers();
        description.preOrders();
        description.archive();
        description.stocks();
        description.supplies();
        description.linesOfSkus();
        description.notices();
        description.journal();
    }

    private void offers() {
        Pages.read(Optional.<Sku>empty(), work.offers()::page, last -> Optional.of(last.sku()), page -> {
            List<Sku> offered = page.stream().map(Offer::sku).toList();
            Map<Sku, Tally> tallies = work.offers().tallies(new TreeSet<>(offered));
            page.forEach(offer -> line(row(offer)));
            offered.forEach(sku -> line(row(tallies.getOrDefault(sku, Tally.none(sku)))));
            Map<Sku, Timetable> timetables = work.promises().timetables(new TreeSet<>(offered));
            offered.stream()
                    .filter(timetables::containsKey)
                    .map(timetables::get)
                    .forEach(one -> line(row(one)));
            skus.addAll(offered);
        });
    }

    private void preOrders() {
        Pages.read(0L, work.preOrders()::page, PreOrder::sequence, page -> {
            Map<PreOrderId, List<Holding>> holdings =
                    work.lots().holdings(page.stream().map(PreOrder::id).collect(Collectors.toSet()));
            for (PreOrder preOrder : page) {
                line(row(preOrder));
                holdings.getOrDefault(preOrder.id(), List.of()).forEach(holding -> line(row("holding", holding)));
                skus.add(preOrder.sku());
            }
        });
    }

    private void archive() {
        Pages.readEach(
                Optional.<Sku>empty(),
                work.archive()::offers,
                last -> Optional.of(last.sku()),
                offer -> line(new Row("archived")
                        .quoted("sku", offer.sku())
                        .with("preOrders", offer.preOrders())
                        .with("at", offer.at())
                        .with("purged", offer.purged())));
        Pages.read(0L, work.archive()::page, PreOrder::sequence, page -> {
            Map<PreOrderId, List<Holding>> holdings =
                    work.lots().holdings(page.stream().map(PreOrder::id).collect(Collectors.toSet()));
            for (PreOrder preOrder : page) {
                line(row(preOrder));
                holdings.getOrDefault(preOrder.id(), List.of()).forEach(holding -> line(row("holding", holding)));
                work.archive().notices(preOrder.id()).forEach(owed -> line(row(owed)));
            }
        });
    }

    /** Books in which nothing stands are left out: to lock books may or may not make a row. */
    private void stocks() {
        Pages.readEach(Optional.<Sku>empty(), work.stocks()::page, last -> Optional.of(last.sku()), stock -> {
            if (!stock.equals(Stock.none(stock.sku()))) {
                line(row(stock));
                skus.add(stock.sku());
            }
        });
    }

    private void supplies() {
        Pages.readEach(
                Optional.empty(),
                work.stocks()::supplyPage,
                last -> Optional.of(last.id()),
                supply -> line(row("supply", supply)));
    }

    private void linesOfSkus() {
        for (Sku sku : skus) {
            State.Lines line = State.Lines.read(work, sku);
            line.backlog().forEach(claim -> line(row("backlog", sku, claim)));
            line.queue().forEach(claim -> line(row("queue", sku, claim)));
            line.lastAllocated().forEach(claim -> line(row("last-allocated", sku, claim)));
            line.held().forEach(preOrder -> line(row("held", preOrder)));
            line.unpaid().forEach(preOrder -> line(row("unpaid", preOrder)));
            line.expected().forEach(supply -> line(row("expected", supply)));
            line.freeLots().forEach(lot -> line(row("free", lot)));
            line.heldOfReversed().forEach(holding -> line(row("of-reversed", holding)));
        }
    }

    private void notices() {
        for (Delivery.State state : Delivery.State.values()) {
            Pages.readEach(
                    Optional.<OwedNotice>empty(),
                    (after, limit) -> work.notices().page(state, after, limit),
                    Optional::of,
                    owed -> line(row(owed)));
        }
    }

    /** Behind each entry comes what it brought, as it is now. */
    private void journal() {
        Pages.readEach(0L, work.journal()::page, JournalEntry::sequence, entry -> {
            line(row(entry));
            brought(entry);
        });
    }

    private void brought(JournalEntry entry) {
        if (entry.event() instanceof GoodsReceived received) {
            ReceiptId id = received.receipt().id();
            work.stocks().receipt(id).ifPresent(booked -> line(row(booked)));
            received.receipt().accepted().keySet().forEach(sku -> lot(sku, entry.sequence()));
        } else if (entry.event() instanceof StockAdjusted adjusted) {
            Adjustment adjustment = adjusted.adjustment();
            work.stocks()
                    .adjustment(adjustment.id())
                    .ifPresent(booked -> line(row("adjustment", new StockAdjusted(booked))));
            lot(adjustment.sku(), entry.sequence());
        }
    }

    private void lot(Sku sku, long sequence) {
        work.lots().find(sku, Set.of(new LotId(sequence))).values().forEach(lot -> line(row("lot", lot)));
    }

    private void line(Row row) {
        lines.accept(row.toString());
    }

    private static Row row(Offer offer) {
        return row("offer", new OfferCreated(offer));
    }

    /** What the format of events can write, it writes in full. */
    private static Row row(String kind, Event event) {
        return new Row(kind).with(EventText.of(event).details());
    }

    private static Row row(Timetable timetable) {
        return new Row("timetable").quoted("sku", timetable.sku()).with(ValueText.of(timetable));
    }

    private static Row row(Tally tally) {
        return new Row("tally")
                .quoted("sku", tally.sku())
                .with("active", tally.active())
                .with(tally.channels().entrySet().stream()
                        .map(entry -> Row.quoted(entry.getKey()) + "=" + entry.getValue())
                        .collect(Collectors.joining(",", "{", "}")))
                .with("holdsEndAfter", word(tally.holdsEndAfter()));
    }

    private static Row row(PreOrder preOrder) {
        Row row = new Row("preorder")
                .with(preOrder.sequence())
                .quoted("order", preOrder.id().orderId())
                .quoted("line", preOrder.id().lineId())
                .quoted("sku", preOrder.sku())
                .quoted("customer", preOrder.customer())
                .with("channel", preOrder.purchase().channel().map(Row::quoted).orElse("-"))
                .with("class", preOrder.purchase().lineClass())
                .with("placedAt", preOrder.placedAt())
                .quoted("promised", ValueText.of(preOrder.purchase().promised()))
                .quoted("told", ValueText.of(preOrder.told()))
                .quoted("tags", Tag.joined(preOrder.tags()))
                .with("rank", preOrder.rank().value())
                .with("blocks", preOrder.standing().blocks())
                .with("pinned", preOrder.standing().pinned())
                .with("heldUntil", word(preOrder.standing().heldUntil()))
                .quoted("delay", preOrder.standing().delay().map(ValueText::of).orElse(""));
        Payment payment = preOrder.standing().payment();
        row.with("open", payment.open())
                .with("met", payment.met())
                .with("failed", payment.failed())
                .with("dueBy", word(payment.dueBy()));
        preOrder.stages().byStage().forEach((stage, units) -> row.with(stage.name(), units));
        return row;
    }

    private static Row row(Stock stock) {
        return new Row("stock")
                .quoted("sku", stock.sku())
                .with("received", stock.received())
                .with("adjusted", stock.adjusted())
                .with("free", stock.free())
                .with("deficit", stock.deficit());
    }

    private static Row row(String kind, Supply supply) {
        return new Row(kind)
                .quoted("id", supply.id())
                .quoted("sku", supply.sku())
                .with("units", supply.units())
                .with("expectedOn", supply.expectedOn())
                .with("received", supply.received())
                .with("confidence", supply.confidence());
    }

    private static Row row(String kind, Sku sku, Claim claim) {
        return new Row(kind)
                .quoted("sku", sku)
                .with("rank", claim.rank().value())
                .with("sequence", claim.rank().sequence())
                .quoted("order", claim.id().orderId())
                .quoted("line", claim.id().lineId())
                .with("units", claim.units());
    }

    private static Row row(String kind, PreOrder preOrder) {
        return new Row(kind).quoted("sku", preOrder.sku()).with("sequence", preOrder.sequence());
    }

    private static Row row(String kind, Lot lot) {
        return new Row(kind)
                .quoted("sku", lot.sku())
                .with("lot", lot.id())
                .with("free", lot.free())
                .with("reversed", lot.reversed());
    }

    private static Row row(String kind, Holding holding) {
        return new Row(kind)
                .with("sequence", holding.sequence())
                .quoted("order", holding.id().orderId())
                .quoted("line", holding.id().lineId())
                .with("lot", holding.lot())
                .with("units", holding.units());
    }

    private static Row row(BookedReceipt booked) {
        return row("receipt", new GoodsReceived(booked.receipt()))
                .with("lot", booked.lot())
                .with("reversed", booked.reversed());
    }

    private static Row row(OwedNotice owed) {
        Notice notice = owed.notice();
        Delivery delivery = owed.delivery();
        EventText fact = EventText.of(notice.fact());
        return new Row("notice")
                .with(notice.id())
                .with(notice.kind())
                .quoted("order", notice.preOrder().orderId())
                .quoted("line", notice.preOrder().lineId())
                .quoted("sku", notice.sku())
                .with("units", notice.units())
                .with(delivery.state())
                .with("letter", word(delivery.letter()))
                .with("attempts", delivery.attempts())
                .with("at", delivery.at())
                .with("holder", word(delivery.holder()))
                .with(fact.kind())
                .with(fact.details());
    }

    private static Row row(JournalEntry entry) {
        EventText text = EventText.of(entry.event());
        return new Row("journal")
                .with(entry.sequence())
                .with("at", entry.at())
                .with(text.kind())
                .with(text.details());
    }

    private static String word(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }
}
