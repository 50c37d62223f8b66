package io.preorder4j.internal;

import io.preorder4j.command.Answer;
import io.preorder4j.command.Booking;
import io.preorder4j.command.DuplicateIdException;
import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Books what is expected, what came and what was lost. */
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
     * Announces supplies, all or none.
     *
     * @param key the command's key
     * @param supplies the supplies
     * @return the supplies as they were announced
     */
    public Answer<List<Supply>> announce(CommandKey key, List<Supply> supplies) {
        Batch.checked("supplies", supplies.size());
        Fingerprint content = Fingerprint.of("announce");
        supplies.forEach(supply -> content.with(new SupplyAnnounced(supply)));
        return desk.answer(
                key,
                content,
                (unit, now) -> announced(unit, now, supplies),
                facts -> facts.stream()
                        .map(fact -> ((SupplyAnnounced) fact).supply())
                        .toList());
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
        return desk.answer(
                key,
                content,
                (unit, now) -> Decision.record(unit, now, List.of(received(unit, receipt))),
                StockDesk::booking);
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
        return desk.answer(
                key,
                content,
                (unit, now) -> Decision.record(unit, now, List.of(adjusted(unit, adjustment))),
                StockDesk::booking);
    }

    private static Decision announced(UnitOfWork unit, Instant now, List<Supply> supplies) {
        Set<SupplyId> ids = new HashSet<>();
        for (Supply supply : supplies) {
            if (!ids.add(supply.id())) {
                refuseSecond(supply.id());
            }
        }
        unit.stocks().supplies(ids).keySet().stream().sorted().findFirst().ifPresent(StockDesk::refuseSecond);
        unit.stocks().addSupplies(supplies);
        return Decision.record(
                unit, now, supplies.stream().map(SupplyAnnounced::new).toList());
    }

    private static void refuseSecond(SupplyId id) {
        throw new DuplicateIdException("supply", id.value());
    }

    private static Event received(UnitOfWork unit, GoodsReceipt receipt) {
        StockRepository stocks = unit.stocks();
        Stock stock = locked(stocks, receipt.sku());
        Optional<GoodsReceipt> before = stocks.receipt(receipt.id());
        if (before.isPresent()) {
            return before.get().equals(receipt) ? new ReceiptRepeated(receipt.id()) : new ReceiptConflicted(receipt);
        }
        stocks.addReceipt(receipt);
        stocks.put(List.of(stock.received(receipt.units())));
        receipt.supply().ifPresent(id -> countAgainst(stocks, id, supply -> supply.after(receipt.units())));
        return new GoodsReceived(receipt);
    }

    private static void countAgainst(StockRepository stocks, SupplyId id, UnaryOperator<Supply> counted) {
        stocks.updateSupplies(
                stocks.supplies(Set.of(id)).values().stream().map(counted).toList());
    }

    private static Event adjusted(UnitOfWork unit, Adjustment adjustment) {
        StockRepository stocks = unit.stocks();
        Stock stock = locked(stocks, adjustment.sku());
        Optional<Adjustment> before = stocks.adjustment(adjustment.id());
        if (before.isPresent()) {
            return before.get().equals(adjustment)
                    ? new AdjustmentRepeated(adjustment.id())
                    : new AdjustmentConflicted(adjustment);
        }
        stocks.addAdjustment(adjustment);
        stocks.put(List.of(stock.adjusted(adjustment.units())));
        return new StockAdjusted(adjustment);
    }

    private static Stock locked(StockRepository stocks, Sku sku) {
        return stocks.lock(new TreeSet<>(Set.of(sku))).getOrDefault(sku, Stock.none(sku));
    }

    private static Booking booking(List<Event> facts) {
        Event fact = facts.get(0);
        if (fact instanceof GoodsReceived || fact instanceof StockAdjusted) {
            return Booking.BOOKED;
        }
        boolean repeated = fact instanceof ReceiptRepeated || fact instanceof AdjustmentRepeated;
        return repeated ? Booking.ALREADY_BOOKED : Booking.CONFLICT;
    }
}
