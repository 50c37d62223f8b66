package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.promise.Timetable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What is promised to whom: one timetable for each SKU that is offered. */
public interface PromiseRepository {

    /**
     * Reads timetables.
     *
     * @param skus at most 1000
     * @return the timetables that there are
     */
    Map<Sku, Timetable> timetables(Set<Sku> skus);

    /**
     * Writes timetables. Whoever writes one of a SKU that has one already holds the lock of the SKU's stock.
     *
     * @param timetables new ones, and the new state of those that there are
     */
    void put(Collection<Timetable> timetables);
}
