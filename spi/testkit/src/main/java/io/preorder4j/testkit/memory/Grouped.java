package io.preorder4j.testkit.memory;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Some rows of a table in groups, such as the waiting pre-orders by SKU, each group in an order of its own: either end is
 * found without walking the group. No two rows of a group have the same place in it.
 */
final class Grouped<G, K extends Comparable<? super K>, V> implements Index<V> {

    private final Function<V, Optional<G>> group;
    private final Function<V, K> place;
    private final Map<G, NavigableMap<K, V>> groups = new HashMap<>();

    /**
     * Makes an index without rows.
     *
     * @param group in which group a row stands, if it stands in one
     * @param place where it stands there
     */
    Grouped(Function<V, Optional<G>> group, Function<V, K> place) {
        this.group = group;
        this.place = place;
    }

    NavigableMap<K, V> in(G wanted) {
        return Collections.unmodifiableNavigableMap(groups.getOrDefault(wanted, Collections.emptyNavigableMap()));
    }

    @Override
    public void added(V row) {
        group.apply(row)
                .ifPresent(in ->
                        groups.computeIfAbsent(in, first -> new TreeMap<>()).put(place.apply(row), row));
    }

    @Override
    public void removed(V row) {
        group.apply(row).ifPresent(from -> remove(from, place.apply(row)));
    }

    private void remove(G from, K left) {
        NavigableMap<K, V> rows = groups.get(from);
        if (rows != null) {
            rows.remove(left);
            if (rows.isEmpty()) {
                groups.remove(from);
            }
        }
    }
}
