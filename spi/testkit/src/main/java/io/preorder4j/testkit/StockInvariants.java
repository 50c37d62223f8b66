package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.Stock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What is true of the books. */
final class StockInvariants {

    private static final Set<Stage> WITH_GOODS = EnumSet.range(Stage.ALLOCATED, Stage.DISPATCHED);

    private StockInvariants() {}

    static void conservation(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            Stock stock = state.stock(sku);
            long cameIn = Math.addExact(stock.received(), stock.adjusted());
            long withPreOrders = state.units(sku, WITH_GOODS);
            long isThere = Math.addExact(stock.free() - stock.deficit(), withPreOrders);
            if (cameIn != isThere) {
                broken.accept("Conservation: of " + sku + " came in " + stock.received() + " received + "
                        + stock.adjusted() + " adjusted = " + cameIn + ", but there are " + stock.free() + " free − "
                        + stock.deficit() + " deficit + " + withPreOrders + " with pre-orders = " + isThere);
            }
        }
    }

    static void deficit(State state, Consumer<String> broken) {
        state.stocks.forEach((sku, stock) -> {
            long allocated = state.units(sku, EnumSet.of(Stage.ALLOCATED));
            if (stock.deficit() > 0 && allocated > 0) {
                broken.accept("Deficit: " + stock.deficit() + " units of " + sku + " are missing, but " + allocated
                        + " are allocated");
            }
        });
    }

    static void books(State state, Consumer<String> broken) {
        Map<Sku, Long> received = sums(state.arrivals, GoodsReceipt::sku, GoodsReceipt::units);
        Map<Sku, Long> adjusted = sums(state.corrections, Adjustment::sku, Adjustment::units);
        for (Sku sku : state.skus()) {
            Stock stock = state.stock(sku);
            compare("receipts", sku, stock.received(), received.getOrDefault(sku, 0L), broken);
            compare("adjustments", sku, stock.adjusted(), adjusted.getOrDefault(sku, 0L), broken);
        }
    }

    static void countedOnce(State state, Consumer<String> broken) {
        countedOnce(state.arrivals, GoodsReceipt::id, state.receipts, broken);
        countedOnce(state.corrections, Adjustment::id, state.adjustments, broken);
    }

    private static void compare(String what, Sku sku, long inBooks, long inJournal, Consumer<String> broken) {
        if (inBooks != inJournal) {
            broken.accept("Books: the " + what + " of " + sku + " add up to " + inBooks + " in the books, but to "
                    + inJournal + " in the journal");
        }
    }

    private static <T, K> void countedOnce(
            List<T> inJournal, Function<T, K> id, Map<K, T> stored, Consumer<String> broken) {
        Set<K> counted = new HashSet<>();
        for (T each : inJournal) {
            if (!counted.add(id.apply(each))) {
                broken.accept("Counted once: " + each + " is in the journal again");
            } else if (!each.equals(stored.get(id.apply(each)))) {
                broken.accept("Counted once: " + each + " is in the journal, but stored is "
                        + Objects.toString(stored.get(id.apply(each)), "nothing"));
            }
        }
    }

    private static <T> Map<Sku, Long> sums(List<T> all, Function<T, Sku> sku, ToLongFunction<T> units) {
        Map<Sku, Long> sums = new HashMap<>();
        all.forEach(each -> sums.merge(sku.apply(each), units.applyAsLong(each), Math::addExact));
        return sums;
    }
}
