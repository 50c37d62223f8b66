package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DailyDemand;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.DayBook;
import io.preorder4j.spi.Dispatches;
import io.preorder4j.spi.SupplyDelivery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The journal by days. */
final class InMemoryDayBook implements DayBook {

    private final Transactions transactions;
    private final Grouped<Sku, LocalDate, DailyDemand> bySku =
            new Grouped<>(demand -> Optional.of(demand.sku()), DailyDemand::day);
    private final Grouped<LocalDate, SupplyId, SupplyDelivery> byDay =
            new Grouped<>(SupplyDelivery::cameOn, SupplyDelivery::supply);
    private final Table<SkuDay, DailyDemand> demand;
    private final Table<SupplyId, SupplyDelivery> deliveries;
    private final Table<LocalDate, Map<SkuDay, Dispatches>> dispatches;
    private long entered;

    InMemoryDayBook(Transactions transactions) {
        this.transactions = transactions;
        demand = new Table<>("demand", transactions, List.of(bySku));
        deliveries = new Table<>("delivery", transactions, List.of(byDay));
        dispatches = new Table<>("dispatches", transactions, List.of());
    }

    @Override
    public long entered() {
        transactions.requireRunning();
        return entered;
    }

    @Override
    public long lock() {
        transactions.requireWriting();
        return entered;
    }

    @Override
    public void enteredUntil(long sequence) {
        long before = entered;
        transactions.beforeChange(() -> entered = before);
        entered = sequence;
    }

    @Override
    public void addDemand(Collection<DailyDemand> more) {
        for (DailyDemand day : more) {
            SkuDay key = new SkuDay(day.sku(), day.day());
            demand.put(key, demand.find(key).map(before -> before.and(day)).orElse(day));
        }
    }

    @Override
    public List<DailyDemand> demand(Sku sku, LocalDate from, LocalDate until) {
        transactions.requireRunning();
        return List.copyOf(bySku.in(sku).subMap(from, until).values());
    }

    @Override
    public Optional<LocalDate> firstDemand(Sku sku) {
        transactions.requireRunning();
        NavigableMap<LocalDate, DailyDemand> days = bySku.in(sku);
        return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey());
    }

    @Override
    public Map<SupplyId, SupplyDelivery> deliveries(Set<SupplyId> supplies) {
        return deliveries.find(supplies);
    }

    @Override
    public void putDeliveries(Collection<SupplyDelivery> written) {
        written.forEach(delivery -> deliveries.put(delivery.supply(), delivery));
    }

    @Override
    public List<SupplyDelivery> cameOn(LocalDate day, Optional<SupplyId> after, int limit) {
        transactions.requireRunning();
        NavigableMap<SupplyId, SupplyDelivery> all = byDay.in(day);
        return Limits.page(
                after.map(last -> all.tailMap(last, false)).orElse(all).values(), limit);
    }

    @Override
    public void addDispatches(Collection<Dispatches> more) {
        for (Dispatches some : more) {
            Map<SkuDay, Dispatches> ofDay =
                    new HashMap<>(dispatches.find(some.day()).orElse(Map.of()));
            ofDay.merge(new SkuDay(some.sku(), some.promisedFor()), some, Dispatches::and);
            dispatches.put(some.day(), ofDay);
        }
    }

    @Override
    public Map<LocalDate, Long> dispatches(LocalDate day) {
        return dispatches.find(day).orElse(Map.of()).values().stream()
                .collect(Collectors.groupingBy(Dispatches::promisedFor, Collectors.summingLong(Dispatches::preOrders)));
    }

    @Override
    public Map<LocalDate, Long> dispatches(LocalDate day, Sku sku) {
        return dispatches.find(day).orElse(Map.of()).values().stream()
                .filter(some -> some.sku().equals(sku))
                .collect(Collectors.toMap(Dispatches::promisedFor, Dispatches::preOrders));
    }

    private record SkuDay(Sku sku, LocalDate day) {}
}
