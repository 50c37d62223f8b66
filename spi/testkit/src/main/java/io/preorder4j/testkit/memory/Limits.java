package io.preorder4j.testkit.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The most that a caller may ask for at once. */
final class Limits {

    private static final int MOST = 1000;

    private Limits() {}

    /**
     * The first of some rows. Not as a stream: that asks a part of a tree for its size first, and the tree counts it row
     * by row; with a million pre-orders, everything that reads pages was then four to five times slower.
     */
    static <V> List<V> page(Iterable<V> rows, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " rows, not " + limit);
        }
        List<V> page = new ArrayList<>();
        Iterator<V> next = rows.iterator();
        while (page.size() < limit && next.hasNext()) {
            page.add(next.next());
        }
        return page;
    }

    static void checkBatch(Collection<?> keys) {
        if (keys.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " can be asked for at once, not " + keys.size());
        }
    }
}
