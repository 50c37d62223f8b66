package io.preorder4j.internal;

import io.preorder4j.core.Sku;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Stock and supplies as they were when the first sale asked: who sells does not lock them, and so counts one moment for all. */
final class SharedStocks implements StockRepository {

    private final SharedUnit shared;
    private final StockRepository stored;
    private final Map<Sku, Stock> stocks = new HashMap<>();
    private final Set<Sku> read = new HashSet<>();
    private final Map<Expected, List<Supply>> expected = new HashMap<>();
    private final Map<Sure, Long> sure = new HashMap<>();

    SharedStocks(SharedUnit shared, StockRepository stored) {
        this.shared = shared;
        this.stored = stored;
    }

    /** What was read of these SKUs. */
    void know(Set<Sku> skus, Map<Sku, Stock> found) {
        stocks.putAll(found);
        read.addAll(skus);
    }

    @Override
    public Map<Sku, Stock> find(Set<Sku> skus) {
        Set<Sku> missing = new HashSet<>(skus);
        missing.removeAll(read);
        if (!missing.isEmpty()) {
            stocks.putAll(stored.find(missing));
            read.addAll(missing);
        }
        Map<Sku, Stock> found = new HashMap<>();
        for (Sku sku : skus) {
            Optional.ofNullable(stocks.get(sku)).ifPresent(stock -> found.put(sku, stock));
        }
        return found;
    }

    @Override
    public List<Supply> expected(Sku sku, int limit) {
        return expected.computeIfAbsent(new Expected(sku, limit), question -> stored.expected(sku, limit));
    }

    @Override
    public long sure(Sku sku, LocalDate earliest) {
        return sure.computeIfAbsent(new Sure(sku, earliest), question -> stored.sure(sku, earliest));
    }

    private record Expected(Sku sku, int limit) {}

    private record Sure(Sku sku, LocalDate earliest) {}

    private StockRepository toChange() {
        StockRepository changing = shared.toChange().stocks();
        stocks.clear();
        read.clear();
        expected.clear();
        sure.clear();
        return changing;
    }

    @Override
    public Map<Sku, Stock> lock(SortedSet<Sku> skus) {
        return toChange().lock(skus);
    }

    @Override
    public void put(Collection<Stock> changed) {
        toChange().put(changed);
    }

    @Override
    public void addSupplies(Collection<Supply> supplies) {
        toChange().addSupplies(supplies);
    }

    @Override
    public void updateSupplies(Collection<Supply> supplies) {
        toChange().updateSupplies(supplies);
    }

    @Override
    public void addReceipt(BookedReceipt receipt) {
        toChange().addReceipt(receipt);
    }

    @Override
    public void updateReceipt(BookedReceipt receipt) {
        toChange().updateReceipt(receipt);
    }

    @Override
    public void addAdjustment(Adjustment adjustment) {
        toChange().addAdjustment(adjustment);
    }

    private StockRepository toRead() {
        return shared.toRead().stocks();
    }

    @Override
    public List<Stock> page(Optional<Sku> after, int limit) {
        return toRead().page(after, limit);
    }

    @Override
    public Map<SupplyId, Supply> supplies(Set<SupplyId> ids) {
        return toRead().supplies(ids);
    }

    @Override
    public List<Supply> supplyPage(Optional<SupplyId> after, int limit) {
        return toRead().supplyPage(after, limit);
    }

    @Override
    public Optional<BookedReceipt> receipt(ReceiptId id) {
        return toRead().receipt(id);
    }

    @Override
    public Optional<Adjustment> adjustment(AdjustmentId id) {
        return toRead().adjustment(id);
    }
}
