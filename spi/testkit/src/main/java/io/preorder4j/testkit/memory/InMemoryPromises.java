package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.spi.PromiseRepository;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Timetables. */
final class InMemoryPromises implements PromiseRepository {

    private final Transactions transactions;
    private final Table<Sku, Timetable> timetables;

    InMemoryPromises(Transactions transactions) {
        this.transactions = transactions;
        timetables = new Table<>("timetable", transactions, List.of());
    }

    @Override
    public Map<Sku, Timetable> timetables(Set<Sku> skus) {
        return timetables.find(skus);
    }

    @Override
    public void put(Collection<Timetable> changed) {
        for (Timetable timetable : changed) {
            if (timetables.find(timetable.sku()).isPresent()) {
                transactions.locks().requireStock(timetable.sku());
            }
            timetables.put(timetable.sku(), timetable);
        }
    }
}
