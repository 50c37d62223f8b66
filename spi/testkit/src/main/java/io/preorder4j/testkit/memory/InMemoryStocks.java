package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.StockRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Books, supplies, receipts and adjustments. */
final class InMemoryStocks implements StockRepository {

    private final Transactions transactions;
    private final Sorted<Sku, Stock> bySku = new Sorted<>(Stock::sku);
    private final Sorted<SupplyId, Supply> bySupply = new Sorted<>(Supply::id);
    private final Grouped<Sku, Expected, Supply> expected =
            new Grouped<>(supply -> Optional.of(supply.sku()).filter(sku -> supply.outstanding() > 0), Expected::of);
    private final Table<Sku, Stock> stocks;
    private final Table<SupplyId, Supply> supplies;
    private final Table<ReceiptId, BookedReceipt> receipts;
    private final Table<AdjustmentId, Adjustment> adjustments;

    InMemoryStocks(Transactions transactions) {
        this.transactions = transactions;
        stocks = new Table<>("stock", transactions, List.of(bySku));
        supplies = new Table<>("supply", transactions, List.of(bySupply, expected));
        receipts = new Table<>("receipt", transactions, List.of());
        adjustments = new Table<>("adjustment", transactions, List.of());
    }

    @Override
    public Map<Sku, Stock> lock(SortedSet<Sku> skus) {
        transactions.locks().lockStocks(skus);
        Map<Sku, Stock> locked = find(skus);
        skus.forEach(sku -> locked.putIfAbsent(sku, Stock.none(sku)));
        return locked;
    }

    @Override
    public Map<Sku, Stock> find(Set<Sku> skus) {
        return stocks.find(skus);
    }

    @Override
    public List<Stock> page(Optional<Sku> after, int limit) {
        return stocks.page(bySku, after, limit);
    }

    @Override
    public void put(Collection<Stock> written) {
        for (Stock stock : written) {
            transactions.locks().requireStock(stock.sku());
            stocks.put(stock.sku(), stock);
        }
    }

    @Override
    public Map<SupplyId, Supply> supplies(Set<SupplyId> ids) {
        return supplies.find(ids);
    }

    @Override
    public List<Supply> supplyPage(Optional<SupplyId> after, int limit) {
        return supplies.page(bySupply, after, limit);
    }

    @Override
    public List<Supply> expected(Sku sku, int limit) {
        transactions.requireRunning();
        return Limits.page(expected.in(sku).values(), limit);
    }

    @Override
    public long sure(Sku sku, LocalDate earliest) {
        transactions.requireRunning();
        return expected.in(sku).values().stream()
                .filter(supply -> !supply.expectedOn().isBefore(earliest))
                .mapToLong(Supply::sure)
                .reduce(0, (sum, more) -> Units.sum("sure", sum, more));
    }

    @Override
    public void addSupplies(Collection<Supply> added) {
        added.forEach(supply -> supplies.add(supply.id(), supply));
    }

    @Override
    public void updateSupplies(Collection<Supply> updated) {
        updated.forEach(supply -> supplies.update(supply.id(), supply));
    }

    @Override
    public Optional<BookedReceipt> receipt(ReceiptId id) {
        return receipts.find(id);
    }

    @Override
    public void addReceipt(BookedReceipt receipt) {
        receipts.add(receipt.receipt().id(), receipt);
    }

    @Override
    public void updateReceipt(BookedReceipt receipt) {
        receipts.update(receipt.receipt().id(), receipt);
    }

    @Override
    public Optional<Adjustment> adjustment(AdjustmentId id) {
        return adjustments.find(id);
    }

    @Override
    public void addAdjustment(Adjustment adjustment) {
        adjustments.add(adjustment.id(), adjustment);
    }

    /** When a supply comes, among those of its SKU. */
    private record Expected(LocalDate day, SupplyId id) implements Comparable<Expected> {

        private static final Comparator<Expected> ORDER =
                Comparator.comparing(Expected::day).thenComparing(Expected::id);

        static Expected of(Supply supply) {
            return new Expected(supply.expectedOn(), supply.id());
        }

        @Override
        public int compareTo(Expected other) {
            return ORDER.compare(this, other);
        }
    }
}
