package io.preorder4j.testkit.recount;

import static io.preorder4j.testkit.recount.Possible.known;
import static io.preorder4j.testkit.recount.Possible.require;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.AdjustmentConflicted;
import io.preorder4j.core.event.AdjustmentRepeated;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.ReceiptConflicted;
import io.preorder4j.core.event.ReceiptRepeated;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReversalRepeated;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.event.SupplyCancelled;
import io.preorder4j.core.event.SupplyRevised;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is expected, what came, what was lost, and lot by lot where it is. */
final class StockRecount {

    final NavigableMap<Sku, Stock> stocks = new TreeMap<>();
    final NavigableMap<Sku, Lots> lots = new TreeMap<>();
    final NavigableMap<SupplyId, Supply> supplies = new TreeMap<>();
    final Map<ReceiptId, BookedReceipt> receipts = new HashMap<>();
    final Map<AdjustmentId, Adjustment> adjustments = new HashMap<>();

    void register(Effects effects) {
        effects.on(
                SupplyAnnounced.class,
                announced -> require(
                        supplies.put(announced.supply().id(), announced.supply()) == null,
                        "the supply is announced already"));
        effects.on(SupplyRevised.class, revised -> replace(revised.supply()));
        effects.on(SupplyCancelled.class, cancelled -> {
            require(cancelled.supply().outstanding() == 0, "units are still to come");
            replace(cancelled.supply());
        });
        effects.on(GoodsReceived.class, this::receive);
        effects.on(ReceiptReversed.class, reversed -> reverse(reversed.receipt()));
        effects.on(StockAdjusted.class, this::adjust);
        effects.on(UnitsResourced.class, this::resource);
        registerRepetitions(effects);
    }

    private void replace(Supply supply) {
        Supply before = known(supplies.put(supply.id(), supply), "supply");
        require(
                before.sku().equals(supply.sku()) && before.received() == supply.received(),
                "what came of it, or its SKU, does not change");
    }

    private void registerRepetitions(Effects effects) {
        effects.on(ReceiptRepeated.class, repeated -> known(receipts.get(repeated.id()), "receipt"));
        effects.on(
                ReceiptConflicted.class,
                other -> require(
                        !known(receipts.get(other.receipt().id()), "receipt")
                                .receipt()
                                .equals(other.receipt()),
                        "it is the same receipt"));
        effects.on(
                ReversalRepeated.class,
                repeated ->
                        require(known(receipts.get(repeated.id()), "receipt").reversed(), "the receipt still counts"));
        effects.on(AdjustmentRepeated.class, repeated -> known(adjustments.get(repeated.id()), "adjustment"));
        effects.on(
                AdjustmentConflicted.class,
                other -> require(
                        !known(adjustments.get(other.adjustment().id()), "adjustment")
                                .equals(other.adjustment()),
                        "it is the same adjustment"));
    }

    Stock of(Sku sku) {
        return stocks.getOrDefault(sku, Stock.none(sku));
    }

    /** What came and may be counted on to come, if even what is late counts. */
    long supplied(Sku sku) {
        long sure = supplies.values().stream()
                .filter(supply -> supply.sku().equals(sku))
                .mapToLong(Supply::sure)
                .sum();
        return of(sku).received() + of(sku).adjusted() + sure;
    }

    boolean misses(Sku sku) {
        return of(sku).deficit() > 0;
    }

    void allocate(PreOrderId id, Sku sku, LotId lot, long units) {
        put(of(sku).allocated(units));
        lots(sku).allocate(id, lot, units);
    }

    void giveBack(PreOrderId id, Sku sku, LotId lot, long units) {
        lots(sku).giveBack(id, lot, units, Math.min(of(sku).deficit(), units));
        put(of(sku).givenBack(units));
    }

    private void receive(GoodsReceived received, JournalEntry entry) {
        GoodsReceipt receipt = received.receipt();
        LotId lot = new LotId(entry.sequence());
        require(
                receipts.putIfAbsent(receipt.id(), new BookedReceipt(receipt, lot, false)) == null,
                "the receipt counts already");
        receipt.accepted().forEach((sku, units) -> bring(sku, lot, units));
        receipt.accepted().forEach((sku, units) -> put(of(sku).received(units)));
        receipt.lines()
                .forEach(line -> line.supply().ifPresent(supply -> countAgainst(supply, line.sku(), line.accepted())));
    }

    private void reverse(GoodsReceipt receipt) {
        BookedReceipt booked = known(receipts.get(receipt.id()), "receipt");
        require(booked.receipt().equals(receipt), "the receipt was " + booked.receipt());
        require(!booked.reversed(), "the receipt was taken back already");
        receipts.put(receipt.id(), booked.afterReversal());
        receipt.accepted().forEach((sku, units) -> {
            long ownFree = lots(sku).free(booked.lot());
            lots(sku).reverse(booked.lot());
            lots(sku).lose(Math.min(of(sku).free() - ownFree, units - ownFree));
            put(of(sku).reversed(units));
        });
        receipt.lines()
                .forEach(line -> line.supply().ifPresent(supply -> countAgainst(supply, line.sku(), -line.accepted())));
    }

    /** A supply that nobody announced, or that is of another SKU, is not counted. */
    private void countAgainst(SupplyId id, Sku sku, long arrived) {
        supplies.computeIfPresent(id, (same, supply) -> supply.sku().equals(sku) ? supply.after(arrived) : supply);
    }

    private void adjust(StockAdjusted adjusted, JournalEntry entry) {
        Adjustment adjustment = adjusted.adjustment();
        require(adjustments.putIfAbsent(adjustment.id(), adjustment) == null, "the adjustment counts already");
        Stock before = of(adjustment.sku());
        if (adjustment.units() > 0) {
            bring(adjustment.sku(), new LotId(entry.sequence()), adjustment.units());
        } else {
            lots(adjustment.sku()).lose(Math.min(before.free(), -adjustment.units()));
        }
        put(before.adjusted(adjustment.units()));
    }

    private void bring(Sku sku, LotId lot, long units) {
        lots(sku).bring(lot, units - Math.min(of(sku).deficit(), units));
    }

    private void resource(UnitsResourced resourced) {
        lots(resourced.sku()).resource(resourced.id(), resourced.from(), resourced.to(), resourced.units());
    }

    private Lots lots(Sku sku) {
        return lots.computeIfAbsent(sku, Lots::new);
    }

    private void put(Stock stock) {
        stocks.put(stock.sku(), stock);
    }
}
