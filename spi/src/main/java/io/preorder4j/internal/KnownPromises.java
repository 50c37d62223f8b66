package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.spi.PromiseRepository;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Timetables that are read once in a transaction, and again only on request. */
final class KnownPromises implements PromiseRepository {

    private final PromiseRepository stored;
    private final Map<Sku, Timetable> known = new HashMap<>();
    private final Set<Sku> asked = new HashSet<>();

    KnownPromises(PromiseRepository stored) {
        this.stored = stored;
    }

    void forget(Set<Sku> skus) {
        known.keySet().removeAll(skus);
        asked.removeAll(skus);
    }

    /** What was read of these SKUs elsewhere in the transaction. */
    void know(Set<Sku> skus, Map<Sku, Timetable> read) {
        known.putAll(read);
        asked.addAll(skus);
    }

    @Override
    public Map<Sku, Timetable> timetables(Set<Sku> skus) {
        Set<Sku> missing = new HashSet<>(skus);
        missing.removeAll(asked);
        if (!missing.isEmpty()) {
            known.putAll(stored.timetables(missing));
            asked.addAll(missing);
        }
        // Of those that were asked for, and not of all without the others: a thousand are asked about one by one.
        Map<Sku, Timetable> found = new HashMap<>();
        for (Sku sku : skus) {
            Optional.ofNullable(known.get(sku)).ifPresent(timetable -> found.put(sku, timetable));
        }
        return found;
    }

    @Override
    public void put(Collection<Timetable> timetables) {
        stored.put(timetables);
        timetables.forEach(timetable -> {
            known.put(timetable.sku(), timetable);
            asked.add(timetable.sku());
        });
    }
}
