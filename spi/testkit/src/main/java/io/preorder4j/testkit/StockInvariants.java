package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.stock.Stock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

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
            long allocated = state.preOrders(sku).stream()
                    .filter(PreOrder::canLoseUnits)
                    .mapToLong(preOrder -> preOrder.stages().in(Stage.ALLOCATED))
                    .sum();
            if (stock.deficit() > 0 && allocated > 0) {
                broken.accept("Deficit: " + stock.deficit() + " units of " + sku + " are missing, but " + allocated
                        + " are allocated");
            }
        });
    }

    static void books(State state, Consumer<String> broken) {
        Map<Sku, Long> received = new HashMap<>();
        state.told.receipts().values().stream()
                .filter(booked -> !booked.reversed())
                .forEach(booked -> booked.receipt()
                        .accepted()
                        .forEach((sku, units) -> received.merge(sku, units, Math::addExact)));
        Map<Sku, Long> adjusted = new HashMap<>();
        state.told
                .adjustments()
                .values()
                .forEach(adjustment -> adjusted.merge(adjustment.sku(), adjustment.units(), Math::addExact));
        for (Sku sku : state.skus()) {
            Stock stock = state.stock(sku);
            compare("receipts", sku, stock.received(), received.getOrDefault(sku, 0L), broken);
            compare("adjustments", sku, stock.adjusted(), adjusted.getOrDefault(sku, 0L), broken);
        }
    }

    static void countedOnce(State state, Consumer<String> broken) {
        countedOnce(state.told.receipts(), state.receipts, broken);
        countedOnce(state.told.adjustments(), state.adjustments, broken);
    }

    private static void compare(String what, Sku sku, long inBooks, long inJournal, Consumer<String> broken) {
        if (inBooks != inJournal) {
            broken.accept("Books: the " + what + " of " + sku + " add up to " + inBooks + " in the books, but to "
                    + inJournal + " in the journal");
        }
    }

    private static <K, T> void countedOnce(Map<K, T> inJournal, Map<K, T> stored, Consumer<String> broken) {
        inJournal.forEach((id, each) -> {
            if (!each.equals(stored.get(id))) {
                broken.accept("Counted once: " + each + " is in the journal, but stored is "
                        + Objects.toString(stored.get(id), "nothing"));
            }
        });
    }
}
