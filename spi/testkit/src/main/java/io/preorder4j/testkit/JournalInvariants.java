package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.Holding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the journal tells, and what is stored. */
final class JournalInvariants {

    private JournalInvariants() {}

    static void journal(State state, Consumer<String> broken) {
        compare(state.told.offers(), state.offers, broken);
        compare(state.told.tallies(), withoutTimes(state.tallies), broken);
        compare(state.told.supplies(), state.supplies, broken);
        compare(state.told.preOrders(), state.preOrders, broken);
        compare(written(state.told.stocks()), written(state.stocks), broken);
    }

    static void goods(State state, Consumer<String> broken) {
        state.told.lots().forEach((sku, lots) -> compare(lots, state.lots.getOrDefault(sku, new TreeMap<>()), broken));
        for (PreOrder preOrder : state.preOrders.values()) {
            Map<LotId, Long> told = state.told.holdings(preOrder);
            List<Holding> stored = state.holdings.getOrDefault(preOrder.id(), List.of());
            List<Holding> line = told.entrySet().stream()
                    .map(entry -> new Holding(preOrder.id(), preOrder.sequence(), entry.getKey(), entry.getValue()))
                    .toList();
            if (!stored.equals(line)) {
                broken.accept("Journal: of " + preOrder.id() + " it tells that it holds " + line + ", but stored is "
                        + stored);
            }
        }
        for (Sku sku : state.skus()) {
            compareReversed(sku, state, broken);
        }
    }

    static void finished(State state, Consumer<String> broken) {
        state.told.tellUnfinished(missing -> broken.accept("Journal: " + missing));
    }

    private static void compareReversed(Sku sku, State state, Consumer<String> broken) {
        Map<LotId, Long> held = new TreeMap<>();
        for (PreOrder preOrder : state.preOrders(sku)) {
            state.told.holdings(preOrder).forEach((lot, units) -> {
                if (state.told.isReversed(sku, lot)) {
                    held.merge(lot, units, Math::addExact);
                }
            });
        }
        Map<LotId, Long> stored = new TreeMap<>();
        List<Holding> line = state.lines(sku).heldOfReversed();
        line.forEach(holding -> stored.merge(holding.lot(), holding.units(), Math::addExact));
        if (line.size() < State.FIRST && !stored.equals(held)) {
            broken.accept("Journal: of lots of " + sku + " that were taken back it tells " + held + ", but stored is "
                    + stored);
        }
    }

    private static <K, V> void compare(Map<K, V> told, Map<K, V> stored, Consumer<String> broken) {
        Set<K> keys = new LinkedHashSet<>(told.keySet());
        keys.addAll(stored.keySet());
        for (K key : keys) {
            V one = told.get(key);
            V other = stored.get(key);
            if (one == null || !one.equals(other)) {
                broken.accept("Journal: of " + key + " it tells " + Objects.toString(one, "nothing")
                        + ", but stored is " + Objects.toString(other, "nothing"));
            }
        }
    }

    private static Map<Sku, Tally> withoutTimes(Map<Sku, Tally> tallies) {
        Map<Sku, Tally> result = new HashMap<>();
        tallies.forEach((sku, tally) -> result.put(sku, tally.endingAfter(Optional.empty())));
        return result;
    }

    private static <K> Map<K, Stock> written(Map<K, Stock> stocks) {
        return stocks.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(Stock.none(entry.getValue().sku())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
