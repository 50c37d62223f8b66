package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.Booking;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReversalRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/** Books what came and what was lost. */
public final class StockDesk {

    private final CommandDesk desk;

    /**
     * A desk for stock.
     *
     * @param desk where commands are answered
     */
    public StockDesk(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Books a receipt, once.
     *
     * @param key the command's key
     * @param receipt the receipt
     * @return what became of it
     */
    public Answer<Booking> receive(CommandKey key, GoodsReceipt receipt) {
        Fingerprint content = Fingerprint.of("receive").with(new GoodsReceived(receipt));
        return desk.answer(key, content, (unit, now) -> received(unit, now, receipt), StockDesk::booking);
    }

    /**
     * Takes a receipt back, once.
     *
     * @param key the command's key
     * @param id the receipt
     * @return what became of it
     */
    public Answer<Booking> reverse(CommandKey key, ReceiptId id) {
        return desk.answer(
                key, Fingerprint.of("reverse").with(id), (unit, now) -> reversed(unit, now, id), StockDesk::booking);
    }

    /**
     * Books an adjustment, once.
     *
     * @param key the command's key
     * @param adjustment the adjustment
     * @return what became of it
     */
    public Answer<Booking> adjust(CommandKey key, Adjustment adjustment) {
        Fingerprint content = Fingerprint.of("adjust").with(new StockAdjusted(adjustment));
        return desk.answer(key, content, (unit, now) -> adjusted(unit, now, adjustment), StockDesk::booking);
    }

    private static Decision received(UnitOfWork unit, Instant now, GoodsReceipt receipt) {
        StockRepository stocks = unit.stocks();
        Map<Sku, Stock> locked = locked(unit, skus(receipt));
        Optional<BookedReceipt> before = stocks.receipt(receipt.id());
        if (before.isPresent()) {
            boolean same = before.get().receipt().equals(receipt);
            return Decision.record(
                    unit, now, List.of(same ? new ReceiptRepeated(receipt.id()) : new ReceiptConflicted(receipt)));
        }
        long sequence = unit.journal().reserve(1);
        LotId lot = new LotId(sequence);
        stocks.addReceipt(new BookedReceipt(receipt, lot, false));
        receipt.accepted().forEach((sku, units) -> {
            Books books = new Books(unit, locked.getOrDefault(sku, Stock.none(sku)));
            books.receive(units, lot);
            books.save();
        });
        countAgainst(stocks, receipt, accepted -> accepted);
        return Decision.record(unit, now, sequence, List.of(new GoodsReceived(receipt)));
    }

    private static Decision reversed(UnitOfWork unit, Instant now, ReceiptId id) {
        StockRepository stocks = unit.stocks();
        GoodsReceipt receipt = booked(stocks, id).receipt();
        Map<Sku, Stock> locked = locked(unit, skus(receipt));
        // Read again: only under the locks does it stand still.
        BookedReceipt booked = booked(stocks, id);
        if (booked.reversed()) {
            return Decision.record(unit, now, List.of(new ReversalRepeated(id)));
        }
        stocks.updateReceipt(booked.afterReversal());
        countAgainst(stocks, receipt, accepted -> -accepted);
        List<Event> facts = new ArrayList<>();
        facts.add(new ReceiptReversed(receipt));
        receipt.accepted().forEach((sku, units) -> {
            Books books = new Books(unit, locked.getOrDefault(sku, Stock.none(sku)));
            List<LotUnits> fromOthers = books.reverse(units, booked.lot());
            books.save();
            facts.addAll(Resourcing.to(unit, sku, fromOthers));
        });
        return Decision.record(unit, now, facts);
    }

    /**
     * Whoever is just buying would not see what becomes free, and be promised what holds no more: the sale stands still for this
     * transaction, and goes on while the rest of a long queue is served.
     */
    private static Map<Sku, Stock> locked(UnitOfWork unit, SortedSet<Sku> skus) {
        unit.offers().lock(skus);
        return unit.stocks().lock(skus);
    }

    private static BookedReceipt booked(StockRepository stocks, ReceiptId id) {
        return stocks.receipt(id).orElseThrow(() -> new UnknownIdException("receipt", id.value()));
    }

    private static SortedSet<Sku> skus(GoodsReceipt receipt) {
        return receipt.lines().stream().map(ReceiptLine::sku).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Several lines may be against one supply. One of another SKU was not what the supply is for. */
    private static void countAgainst(StockRepository stocks, GoodsReceipt receipt, LongUnaryOperator counted) {
        Set<SupplyId> named =
                receipt.lines().stream().flatMap(line -> line.supply().stream()).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            stocks.updateSupplies(stocks.supplies(named).values().stream()
                    .map(supply -> supply.after(counted.applyAsLong(receipt.arrivedOf(supply))))
                    .toList());
        }
    }

    private static Decision adjusted(UnitOfWork unit, Instant now, Adjustment adjustment) {
        StockRepository stocks = unit.stocks();
        Sku sku = adjustment.sku();
        Stock stock = locked(unit, new TreeSet<>(Set.of(sku))).getOrDefault(sku, Stock.none(sku));
        Optional<Adjustment> before = stocks.adjustment(adjustment.id());
        if (before.isPresent()) {
            Event known = before.get().equals(adjustment)
                    ? new AdjustmentRepeated(adjustment.id())
                    : new AdjustmentConflicted(adjustment);
            return Decision.record(unit, now, List.of(known));
        }
        long sequence = unit.journal().reserve(1);
        stocks.addAdjustment(adjustment);
        Books books = new Books(unit, stock);
        books.adjust(adjustment.units(), new LotId(sequence));
        books.save();
        return Decision.record(unit, now, sequence, List.of(new StockAdjusted(adjustment)));
    }

    private static Booking booking(List<Event> facts) {
        Event fact = facts.get(0);
        if (fact instanceof GoodsReceived || fact instanceof StockAdjusted || fact instanceof ReceiptReversed) {
            return Booking.BOOKED;
        }
        return fact.isConflict() ? Booking.CONFLICT : Booking.ALREADY_BOOKED;
    }
}
