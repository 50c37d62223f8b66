package io.preorder4j.testkit;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.stock.Stock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is true of the journal. */
final class JournalInvariants {

    private JournalInvariants() {}

    static void numbers(State state, Consumer<String> broken) {
        long expected = 1;
        for (JournalEntry entry : state.journal) {
            if (entry.sequence() != expected) {
                broken.accept("Numbers: the journal has number " + entry.sequence() + " where " + expected
                        + " should follow");
            }
            expected = entry.sequence() + 1;
        }
    }

    static void journal(State state, Consumer<String> broken) {
        Recount recount = new Recount();
        for (JournalEntry entry : state.journal) {
            try {
                recount.add(entry);
            } catch (IllegalStateException | InvalidQuantityException e) {
                broken.accept("Journal: entry " + entry.sequence() + ", " + entry.event() + ", was not possible: "
                        + e.getMessage());
                return;
            }
        }
        compare(recount.offers, state.offers, broken);
        compare(recount.tallies, state.tallies, broken);
        compare(recount.supplies, state.supplies, broken);
        compare(recount.preOrders, byKey(state.preOrders, PreOrder::id), broken);
        compare(written(recount.stocks), written(state.stocks), broken);
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

    private static <K> Map<K, Stock> written(Map<K, Stock> stocks) {
        return stocks.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().equals(Stock.none(entry.getValue().sku())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <K, V> Map<K, V> byKey(Iterable<V> rows, Function<V, K> key) {
        Map<K, V> result = new LinkedHashMap<>();
        rows.forEach(row -> result.put(key.apply(row), row));
        return result;
    }
}
