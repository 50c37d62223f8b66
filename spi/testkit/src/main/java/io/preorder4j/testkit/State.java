package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.promise.Timetable;
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
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.UnitOfWork;
import io.preorder4j.testkit.recount.Recount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that can be read through the ports, as it was at one moment. */
final class State {

    /** How far the lines reach that have no pages. */
    static final int FIRST = 1000;

    final SortedMap<Sku, Offer> offers = new TreeMap<>();
    final SortedMap<Sku, Tally> tallies = new TreeMap<>();
    final SortedMap<Sku, Timetable> timetables = new TreeMap<>();
    final SortedMap<Sku, Stock> stocks = new TreeMap<>();
    final SortedMap<SupplyId, Supply> supplies = new TreeMap<>();
    final Map<PreOrderId, PreOrder> preOrders = new LinkedHashMap<>();
    final Set<PreOrderId> archived = new HashSet<>();
    final Set<Sku> purged = new HashSet<>();
    final SortedMap<Sku, List<PreOrder>> preOrdersBySku = new TreeMap<>();
    final Map<Buyer, Long> purchases = new HashMap<>();
    final Map<PreOrderId, List<Holding>> holdings = new HashMap<>();
    final Map<Sku, Lines> lines = new HashMap<>();
    final Map<Sku, SortedMap<LotId, Lot>> lots = new HashMap<>();
    final Map<ReceiptId, BookedReceipt> receipts = new HashMap<>();
    final Map<AdjustmentId, Adjustment> adjustments = new HashMap<>();
    final List<JournalEntry> news = new ArrayList<>();
    final Recount told;

    private State(Recount told) {
        this.told = told;
    }

    /**
     * Reads it.
     *
     * @param work where
     * @param told what the journal told before
     * @param known the number of the last entry that told it
     */
    static State read(UnitOfWork work, Recount told, long known) {
        State state = new State(told);
        Pages.readEach(known, work.journal()::page, JournalEntry::sequence, state.news::add);
        state.readOffers(work);
        state.readStocks(work);
        state.readPreOrders(work);
        state.readArchive(work);
        for (Sku sku : state.skus()) {
            state.lines.put(sku, Lines.read(work, sku));
        }
        return state;
    }

    /** Reads what can be asked for by id alone: the ids are those that the journal has told. */
    void readWhatIsTold(UnitOfWork work) {
        told.lots().forEach((sku, known) -> {
            SortedMap<LotId, Lot> found = new TreeMap<>();
            for (Set<LotId> some : batches(known.keySet())) {
                found.putAll(work.lots().find(sku, some));
            }
            lots.put(sku, found);
        });
        for (ReceiptId id : told.receipts().keySet()) {
            work.stocks().receipt(id).ifPresent(receipt -> receipts.put(id, receipt));
        }
        for (AdjustmentId id : told.adjustments().keySet()) {
            work.stocks().adjustment(id).ifPresent(adjustment -> adjustments.put(id, adjustment));
        }
    }

    /** Every SKU that anything is known about. */
    SortedSet<Sku> skus() {
        SortedSet<Sku> skus = new TreeSet<>(offers.keySet());
        skus.addAll(stocks.keySet());
        skus.addAll(preOrdersBySku.keySet());
        // Of what was deleted for good, nothing is left to add up.
        skus.removeAll(purged);
        return skus;
    }

    Stock stock(Sku sku) {
        return stocks.getOrDefault(sku, Stock.none(sku));
    }

    List<PreOrder> preOrders(Sku sku) {
        return preOrdersBySku.getOrDefault(sku, List.of());
    }

    Lines lines(Sku sku) {
        return lines.getOrDefault(sku, Lines.NONE);
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
            timetables.putAll(work.promises().timetables(skus));
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
            Set<Buyer> buyers = new HashSet<>();
            for (PreOrder preOrder : page) {
                preOrders.put(preOrder.id(), preOrder);
                preOrdersBySku
                        .computeIfAbsent(preOrder.sku(), sku -> new ArrayList<>())
                        .add(preOrder);
                buyers.add(new Buyer(preOrder.sku(), preOrder.customer()));
            }
            purchases.putAll(work.preOrders().activeUnits(buyers));
            holdings.putAll(work.lots().holdings(page.stream().map(PreOrder::id).collect(Collectors.toSet())));
        });
    }

    /** What is archived counts as before, but for the limits of customers: nobody buys of a closed offer. */
    private void readArchive(UnitOfWork work) {
        Pages.read(0L, work.archive()::page, PreOrder::sequence, page -> {
            for (PreOrder preOrder : page) {
                preOrders.put(preOrder.id(), preOrder);
                archived.add(preOrder.id());
                preOrdersBySku
                        .computeIfAbsent(preOrder.sku(), sku -> new ArrayList<>())
                        .add(preOrder);
            }
            holdings.putAll(work.lots().holdings(page.stream().map(PreOrder::id).collect(Collectors.toSet())));
        });
        Pages.readEach(Optional.<Sku>empty(), work.archive()::offers, last -> Optional.of(last.sku()), offer -> {
            if (offer.purged()) {
                purged.add(offer.sku());
            }
        });
    }

    private static <T> List<Set<T>> batches(Set<T> all) {
        List<Set<T>> batches = new ArrayList<>();
        Set<T> batch = Set.of();
        for (T each : all) {
            if (batches.isEmpty() || batch.size() == FIRST) {
                batch = new HashSet<>();
                batches.add(batch);
            }
            batch.add(each);
        }
        return batches;
    }

    /**
     * The lines of a SKU; all but the backlog and the queue may be longer than what is read of them.
     *
     * @param backlog who waits
     * @param queue who waits or is held
     * @param lastAllocated who can lose units
     * @param held who is held
     * @param unpaid who owes something
     * @param expected what is expected
     * @param freeLots of which lots units are free
     * @param heldOfReversed who has units of lots that were taken back
     */
    record Lines(
            List<Claim> backlog,
            List<Claim> queue,
            List<Claim> lastAllocated,
            List<PreOrder> held,
            List<PreOrder> unpaid,
            List<Supply> expected,
            List<Lot> freeLots,
            List<Holding> heldOfReversed) {

        static final Lines NONE =
                new Lines(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        static Lines read(UnitOfWork work, Sku sku) {
            List<Claim> backlog = new ArrayList<>();
            Pages.readEach(
                    Rank.FIRST,
                    (after, limit) -> work.preOrders().backlog(sku, after, limit),
                    Claim::rank,
                    backlog::add);
            List<Claim> queue = new ArrayList<>();
            Pages.readEach(
                    Rank.FIRST, (after, limit) -> work.preOrders().queue(sku, after, limit), Claim::rank, queue::add);
            return new Lines(
                    backlog,
                    queue,
                    work.preOrders().lastAllocated(sku, FIRST),
                    work.preOrders().held(sku, FIRST),
                    work.preOrders().unpaid(sku, FIRST),
                    work.stocks().expected(sku, FIRST),
                    work.lots().free(sku, FIRST),
                    work.lots().heldOfReversed(sku, FIRST));
        }
    }
}
