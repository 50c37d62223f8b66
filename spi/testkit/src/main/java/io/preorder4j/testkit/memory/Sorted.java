package io.preorder4j.testkit.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The rows of a table in an order of their own, to be read page by page. No two rows have the same place in it. */
final class Sorted<K extends Comparable<K>, V> implements Index<V> {

    private final Function<V, K> place;
    private final NavigableMap<K, V> rows = new TreeMap<>();

    Sorted(Function<V, K> place) {
        this.place = place;
    }

    boolean contains(K taken) {
        return rows.containsKey(taken);
    }

    Optional<V> last() {
        return Optional.ofNullable(rows.lastEntry()).map(Map.Entry::getValue);
    }

    /** The row at a place, or the nearest before it. */
    Optional<V> floor(K at) {
        return Optional.ofNullable(rows.floorEntry(at)).map(Map.Entry::getValue);
    }

    List<V> page(Optional<K> after, int limit) {
        return Limits.page(rest(after), limit);
    }

    /** All rows, or those behind a place. */
    Collection<V> rest(Optional<K> after) {
        NavigableMap<K, V> rest = after.map(last -> rows.tailMap(last, false)).orElse(rows);
        return Collections.unmodifiableCollection(rest.values());
    }

    @Override
    public void added(V row) {
        rows.put(place.apply(row), row);
    }

    @Override
    public void removed(V row) {
        rows.remove(place.apply(row));
    }
}
