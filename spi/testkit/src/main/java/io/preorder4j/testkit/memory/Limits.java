package io.preorder4j.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The most that a caller may ask for at once. */
final class Limits {

    private static final int MOST = 1000;

    private Limits() {}

    /** The first of some rows. */
    static <V> List<V> page(Iterable<V> rows, int limit) {
        return page(rows, row -> true, limit);
    }

    /**
     * The first of those rows that are wanted. Not as a stream: that asks a part of a tree for its size first, and the
     * tree counts it row by row; with a million pre-orders, everything that reads pages was then four to five times
     * slower.
     */
    static <V> List<V> page(Iterable<V> rows, Predicate<V> wanted, int limit) {
        checkPage(limit);
        List<V> page = new ArrayList<>();
        Iterator<V> next = rows.iterator();
        while (page.size() < limit && next.hasNext()) {
            V row = next.next();
            if (wanted.test(row)) {
                page.add(row);
            }
        }
        return page;
    }

    static void checkBatch(Collection<?> keys) {
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " can be asked for at once, not " + keys.size());
        }
    }

    private static void checkPage(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " rows, not " + limit);
        }
    }
}
