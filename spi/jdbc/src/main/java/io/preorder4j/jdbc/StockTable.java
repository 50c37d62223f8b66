package io.preorder4j.jdbc;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.ValueText;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The tables {@code stock}, {@code supply}, {@code receipt} and {@code adjustment}. */
final class StockTable implements StockRepository {

    private final Session session;

    StockTable(Session session) {
        this.session = session;
    }

    @Override
    public Map<Sku, Stock> lock(SortedSet<Sku> skus) {
        Map<Sku, Stock> known = stocks(Query.LOCKED_STOCKS, skus);
        if (known.size() == skus.size()) {
            return known;
        }
        // What is not there cannot be locked. Somebody else may make it at the same time: only the lock tells who was
        // first.
        session.change(
                Query.MAKE_STOCKS_LOCKABLE,
                skus.stream().filter(sku -> !known.containsKey(sku)).toList(),
                (p, sku) -> p.tenant().text(sku.value()));
        return stocks(Query.LOCKED_STOCKS, skus);
    }

    @Override
    public Map<Sku, Stock> find(Set<Sku> skus) {
        return findLater(skus).get();
    }

    Session.Later<Map<Sku, Stock>> findLater(Set<Sku> skus) {
        return stocksLater(Query.STOCKS, skus);
    }

    private Map<Sku, Stock> stocks(Query query, Set<Sku> skus) {
        return stocksLater(query, skus).get();
    }

    private Session.Later<Map<Sku, Stock>> stocksLater(Query query, Set<Sku> skus) {
        return session.mapLater(query, p -> p.texts(skus, Sku::value).tenant(), StockTable::stock, Stock::sku);
    }

    @Override
    public List<Stock> page(Optional<Sku> after, int limit) {
        return session.list(
                Query.STOCK_PAGE, p -> p.tenant().after(after.map(Sku::value)).number(limit), StockTable::stock);
    }

    @Override
    public void put(Collection<Stock> stocks) {
        session.changeEach(Query.PUT_STOCK, stocks, StockTable::bind);
    }

    @Override
    public Map<SupplyId, Supply> supplies(Set<SupplyId> ids) {
        return session.map(Query.SUPPLIES, p -> p.texts(ids, SupplyId::value).tenant(), StockTable::supply, Supply::id);
    }

    @Override
    public List<Supply> supplyPage(Optional<SupplyId> after, int limit) {
        return session.list(
                Query.SUPPLY_PAGE,
                p -> p.tenant().after(after.map(SupplyId::value)).number(limit),
                StockTable::supply);
    }

    @Override
    public List<Supply> expected(Sku sku, int limit) {
        return session.list(Query.EXPECTED, p -> p.tenant().text(sku.value()).number(limit), StockTable::supply);
    }

    @Override
    public long sure(Sku sku, LocalDate earliest) {
        return session.find(Query.SURE_UNITS, p -> p.tenant().text(sku.value()).text(earliest.toString()), Row::number)
                .orElseThrow();
    }

    @Override
    public void addSupplies(Collection<Supply> supplies) {
        session.changeEach(Query.ADD_SUPPLY, supplies, StockTable::bind);
    }

    @Override
    public void updateSupplies(Collection<Supply> supplies) {
        session.changeEach(Query.UPDATE_SUPPLY, supplies, StockTable::bind);
    }

    @Override
    public Optional<BookedReceipt> receipt(ReceiptId id) {
        return session.find(Query.RECEIPT, p -> p.tenant().text(id.value()), StockTable::receipt);
    }

    @Override
    public void addReceipt(BookedReceipt receipt) {
        session.changeEach(Query.ADD_RECEIPT, List.of(receipt), StockTable::bind);
    }

    @Override
    public void updateReceipt(BookedReceipt receipt) {
        session.changeEach(Query.UPDATE_RECEIPT, List.of(receipt), StockTable::bind);
    }

    @Override
    public Optional<Adjustment> adjustment(AdjustmentId id) {
        return session.find(Query.ADJUSTMENT, p -> p.tenant().text(id.value()), StockTable::adjustment);
    }

    @Override
    public void addAdjustment(Adjustment adjustment) {
        session.changeEach(Query.ADD_ADJUSTMENT, List.of(adjustment), StockTable::bind);
    }

    private static void bind(Parameters p, Stock stock) throws SQLException {
        p.tenant()
                .text(stock.sku().value())
                .number(stock.received())
                .number(stock.adjusted())
                .number(stock.free())
                .number(stock.deficit());
    }

    private static Stock stock(Row row) throws SQLException {
        return new Stock(new Sku(row.text()), row.number(), row.number(), row.number(), row.number());
    }

    private static void bind(Parameters p, Supply supply) throws SQLException {
        p.text(supply.sku().value())
                .number(supply.units())
                .text(supply.expectedOn().toString())
                .number(supply.received())
                .number(supply.confidence())
                .tenant()
                .text(supply.id().value());
    }

    private static Supply supply(Row row) throws SQLException {
        return new Supply(
                new SupplyId(row.text()),
                new Sku(row.text()),
                row.number(),
                LocalDate.parse(row.text()),
                row.number(),
                Math.toIntExact(row.number()));
    }

    private static void bind(Parameters p, BookedReceipt booked) throws SQLException {
        p.text(ValueText.of(booked.receipt()))
                .number(booked.lot().sequence())
                .flag(booked.reversed())
                .tenant()
                .text(booked.receipt().id().value());
    }

    private static BookedReceipt receipt(Row row) throws SQLException {
        return new BookedReceipt(ValueText.receipt(row.text()), new LotId(row.number()), row.flag());
    }

    private static void bind(Parameters p, Adjustment adjustment) throws SQLException {
        p.tenant()
                .text(adjustment.id().value())
                .text(adjustment.sku().value())
                .number(adjustment.units())
                .text(adjustment.reason());
    }

    private static Adjustment adjustment(Row row) throws SQLException {
        return new Adjustment(new AdjustmentId(row.text()), new Sku(row.text()), row.number(), row.text());
    }
}
