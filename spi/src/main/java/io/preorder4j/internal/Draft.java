package io.preorder4j.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is to be written: some that counts, and then what was added since and may be forgotten. */
final class Draft<T> {

    private final List<T> all = new ArrayList<>();
    private int kept;

    void addAll(Collection<? extends T> more) {
        all.addAll(more);
    }

    void keep() {
        kept = all.size();
    }

    /** Forgets what was added since, and tells what that was. */
    List<T> forget() {
        List<T> added = all.subList(kept, all.size());
        List<T> forgotten = List.copyOf(added);
        added.clear();
        return forgotten;
    }

    boolean hasMore() {
        return all.size() > kept;
    }

    /** Gives all of it away, to be written. */
    List<T> take() {
        List<T> taken = List.copyOf(all);
        all.clear();
        kept = 0;
        return taken;
    }
}
