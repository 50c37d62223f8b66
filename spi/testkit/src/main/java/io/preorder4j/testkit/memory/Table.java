package io.preorder4j.testkit.memory;

import io.preorder4j.spi.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows by key. A change is taken back if its transaction fails. */
final class Table<K, V> {

    private final String name;
    private final Transactions transactions;
    private final Map<K, V> rows = new HashMap<>();
    private final List<Index<V>> indexes;

    /**
     * Makes an empty table.
     *
     * @param name what a row is, for messages
     * @param indexes what follows every change of a row
     */
    Table(String name, Transactions transactions, List<Index<V>> indexes) {
        this.name = name;
        this.transactions = transactions;
        this.indexes = indexes;
    }

    Optional<V> find(K key) {
        transactions.requireRunning();
        return Optional.ofNullable(rows.get(key));
    }

    Map<K, V> find(Set<K> keys) {
        transactions.requireRunning();
        Limits.checkBatch(keys);
        Map<K, V> found = new HashMap<>();
        for (K key : keys) {
            find(key).ifPresent(row -> found.put(key, row));
        }
        return found;
    }

    /** Reads a page in the order of one of the indexes. */
    <P extends Comparable<P>> List<V> page(Sorted<P, V> order, Optional<P> after, int limit) {
        transactions.requireRunning();
        return order.page(after, limit);
    }

    void add(K key, V row) {
        if (rows.containsKey(key)) {
            throw new StoreException("there is a " + name + " " + key + " already", null);
        }
        put(key, row);
    }

    void update(K key, V row) {
        if (!rows.containsKey(key)) {
            throw new StoreException("there is no " + name + " " + key, null);
        }
        put(key, row);
    }

    void put(K key, V row) {
        V before = rows.get(key);
        transactions.beforeChange(() -> set(key, before));
        set(key, row);
    }

    void remove(K key) {
        V before = rows.get(key);
        transactions.beforeChange(() -> set(key, before));
        set(key, null);
    }

    private void set(K key, @Nullable V row) {
        V before = row == null ? rows.remove(key) : rows.put(key, row);
        for (Index<V> index : indexes) {
            if (before != null) {
                index.removed(before);
            }
            if (row != null) {
                index.added(row);
            }
        }
    }
}
