package io.preorder4j.testkit.recount;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.BookedReceipt;
import io.preorder4j.spi.Buyer;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The state as the journal alone tells it, entry by entry. Every entry is held against what the entries before it made.
 * Not thread-safe.
 */
public final class Recount {

    private final Told told = new Told();
    private final StockRecount stocks = new StockRecount();
    private final Errands errands = new Errands(told);
    private final PaymentRecount payments = new PaymentRecount(told);
    private final DelayRecount delays = new DelayRecount(told);
    private final HoldRecount holds = new HoldRecount(told);
    private final MoveRecount moves = new MoveRecount(told, stocks, holds, errands);
    private final Effects effects = new Effects();

    /** Begins before the first entry. */
    public Recount() {
        new OfferRecount(told).register(effects);
        new SaleRecount(told, stocks).register(effects);
        holds.register(effects);
        new StandingRecount(told).register(effects);
        stocks.register(effects);
        errands.register(effects);
        payments.register(effects);
        moves.register(effects);
        delays.register(effects);
    }

    /**
     * Lets an entry have its effect.
     *
     * @param entry the next entry
     * @throws IllegalStateException if it was not possible
     */
    public void add(JournalEntry entry) {
        moves.beforeEffectOf(entry);
        effects.take(entry);
        delays.see(entry);
        entry.event().about().map(told.preOrders::get).ifPresent(payments::see);
    }

    /**
     * Tells what is missing behind the last entry, if a command ends there.
     *
     * @param missing takes a sentence for each thing
     */
    public void tellUnfinished(Consumer<String> missing) {
        errands.tellUnfinished(missing);
        payments.tellUnfinished(missing);
        delays.tellUnfinished(missing);
    }

    /**
     * The offers.
     *
     * @return by SKU
     */
    public SortedMap<Sku, Offer> offers() {
        return Collections.unmodifiableSortedMap(told.offers);
    }

    /**
     * What counts as sold, without the times at which holds end.
     *
     * @return by SKU
     */
    public SortedMap<Sku, Tally> tallies() {
        return Collections.unmodifiableSortedMap(told.tallies);
    }

    /**
     * The active units of each buyer who ever had any.
     *
     * @return by buyer
     */
    public Map<Buyer, Long> purchases() {
        return Collections.unmodifiableMap(told.purchases);
    }

    /**
     * The pre-orders.
     *
     * @return by order line
     */
    public Map<PreOrderId, PreOrder> preOrders() {
        return Collections.unmodifiableMap(told.preOrders);
    }

    /**
     * The books.
     *
     * @return by SKU
     */
    public SortedMap<Sku, Stock> stocks() {
        return Collections.unmodifiableSortedMap(stocks.stocks);
    }

    /**
     * The supplies.
     *
     * @return by id
     */
    public SortedMap<SupplyId, Supply> supplies() {
        return Collections.unmodifiableSortedMap(stocks.supplies);
    }

    /**
     * The receipts, those taken back too.
     *
     * @return by id
     */
    public Map<ReceiptId, BookedReceipt> receipts() {
        return Collections.unmodifiableMap(stocks.receipts);
    }

    /**
     * The adjustments.
     *
     * @return by id
     */
    public Map<AdjustmentId, Adjustment> adjustments() {
        return Collections.unmodifiableMap(stocks.adjustments);
    }

    /**
     * The lots.
     *
     * @return by SKU and id
     */
    public Map<Sku, NavigableMap<LotId, Lot>> lots() {
        Map<Sku, NavigableMap<LotId, Lot>> all = new TreeMap<>();
        stocks.lots.forEach((sku, lots) -> all.put(sku, lots.lots()));
        return all;
    }

    /**
     * What a pre-order has of each lot.
     *
     * @param preOrder the pre-order
     * @return the units by lot, none if it has no goods
     */
    public Map<LotId, Long> holdings(PreOrder preOrder) {
        Lots lots = stocks.lots.get(preOrder.sku());
        return lots == null ? Map.of() : lots.holdings().getOrDefault(preOrder.id(), Collections.emptyNavigableMap());
    }

    /**
     * Whether the receipt that brought a lot was taken back.
     *
     * @param sku the SKU
     * @param lot the lot
     * @return {@code true} if it was
     */
    public boolean isReversed(Sku sku, LotId lot) {
        Lots lots = stocks.lots.get(sku);
        return lots != null && lots.isReversed(lot);
    }
}
