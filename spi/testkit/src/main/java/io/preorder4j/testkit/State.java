package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Buyer;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that can be read through the ports, as it was at one moment. */
final class State {

    /** How far {@link #lastAllocated} reaches. */
    static final int LAST = 1000;

    final SortedMap<Sku, Offer> offers = new TreeMap<>();
    final SortedMap<Sku, Tally> tallies = new TreeMap<>();
    final SortedMap<Sku, Stock> stocks = new TreeMap<>();
    final SortedMap<SupplyId, Supply> supplies = new TreeMap<>();
    final List<PreOrder> preOrders = new ArrayList<>();
    final SortedMap<Sku, List<PreOrder>> preOrdersBySku = new TreeMap<>();
    final Map<Buyer, Long> purchases = new HashMap<>();
    final Map<Sku, List<Claim>> backlogs = new HashMap<>();
    final Map<Sku, List<Claim>> lastAllocated = new HashMap<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final List<GoodsReceipt> arrivals = new ArrayList<>();
    final List<Adjustment> corrections = new ArrayList<>();
    final Map<ReceiptId, GoodsReceipt> receipts = new HashMap<>();
    final Map<AdjustmentId, Adjustment> adjustments = new HashMap<>();

    private State() {}

    static State read(UnitOfWork work) {
        State state = new State();
        state.readOffers(work);
        state.readStocks(work);
        state.readPreOrders(work);
        state.readLines(work);
        state.readJournal(work);
        return state;
    }

    /** Every SKU that anything is known about. */
    SortedSet<Sku> skus() {
        SortedSet<Sku> skus = new TreeSet<>(offers.keySet());
        skus.addAll(stocks.keySet());
        skus.addAll(preOrdersBySku.keySet());
        return skus;
    }

    Stock stock(Sku sku) {
        return stocks.getOrDefault(sku, Stock.none(sku));
    }

    List<PreOrder> preOrders(Sku sku) {
        return preOrdersBySku.getOrDefault(sku, List.of());
    }

    /** Counts the units of a SKU in some stages, pre-order by pre-order. */
    long units(Sku sku, Set<Stage> stages) {
        long sum = 0;
        for (PreOrder preOrder : preOrders(sku)) {
            for (Stage stage : stages) {
                sum = Math.addExact(sum, preOrder.stages().in(stage));
            }
        }
        return sum;
    }

    private void readOffers(UnitOfWork work) {
        Pages.read(Optional.<Sku>empty(), work.offers()::page, last -> Optional.of(last.sku()), page -> {
            page.forEach(offer -> offers.put(offer.sku(), offer));
            SortedSet<Sku> skus = new TreeSet<>(page.stream().map(Offer::sku).toList());
            tallies.putAll(work.offers().tallies(skus));
        });
    }

    private void readStocks(UnitOfWork work) {
        Pages.readEach(
                Optional.<Sku>empty(),
                work.stocks()::page,
                last -> Optional.of(last.sku()),
                stock -> stocks.put(stock.sku(), stock));
        Pages.readEach(
                Optional.<SupplyId>empty(),
                work.stocks()::supplyPage,
                last -> Optional.of(last.id()),
                supply -> supplies.put(supply.id(), supply));
    }

    private void readPreOrders(UnitOfWork work) {
        Pages.read(0L, work.preOrders()::page, PreOrder::sequence, page -> {
            preOrders.addAll(page);
            Set<Buyer> buyers = new HashSet<>();
            for (PreOrder preOrder : page) {
                preOrdersBySku
                        .computeIfAbsent(preOrder.sku(), sku -> new ArrayList<>())
                        .add(preOrder);
                buyers.add(new Buyer(preOrder.sku(), preOrder.customer()));
            }
            purchases.putAll(work.preOrders().activeUnits(buyers));
        });
    }

    private void readLines(UnitOfWork work) {
        for (Sku sku : skus()) {
            List<Claim> backlog = new ArrayList<>();
            Pages.readEach(
                    Rank.FIRST,
                    (after, limit) -> work.preOrders().backlog(sku, after, limit),
                    Claim::rank,
                    backlog::add);
            backlogs.put(sku, backlog);
            lastAllocated.put(sku, work.preOrders().lastAllocated(sku, LAST));
        }
    }

    private void readJournal(UnitOfWork work) {
        Pages.readEach(0L, work.journal()::page, JournalEntry::sequence, entry -> {
            journal.add(entry);
            if (entry.event() instanceof GoodsReceived received) {
                arrivals.add(received.receipt());
            }
            if (entry.event() instanceof StockAdjusted adjusted) {
                corrections.add(adjusted.adjustment());
            }
        });
        for (GoodsReceipt arrival : arrivals) {
            work.stocks().receipt(arrival.id()).ifPresent(receipt -> receipts.put(receipt.id(), receipt));
        }
        for (Adjustment correction : corrections) {
            work.stocks()
                    .adjustment(correction.id())
                    .ifPresent(adjustment -> adjustments.put(adjustment.id(), adjustment));
        }
    }
}
