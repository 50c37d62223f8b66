package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.SupplyAnnounced;
import io.preorder4j.core.forecast.DailyDemand;
import io.preorder4j.core.forecast.Demand;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.spi.Dispatches;
import io.preorder4j.spi.SupplyDelivery;
import io.preorder4j.spi.UnitOfWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What some entries of the journal add to the day book. */
final class DayBookPage {

    private final UnitOfWork unit;
    private final Zones zones;
    private final Map<DailyKey, DailyDemand> demand = new HashMap<>();
    private final Map<SupplyId, Optional<SupplyDelivery>> deliveries = new HashMap<>();
    private final Map<Dispatches, Dispatches> dispatches = new HashMap<>();

    DayBookPage(UnitOfWork unit) {
        this.unit = unit;
        this.zones = new Zones(unit);
    }

    void enter(JournalEntry entry) {
        Demand.of(entry, zones).ifPresent(sold -> add(DailyDemand.sold(sold)));
        Demand.refused(entry, zones).ifPresent(refused -> add(DailyDemand.refused(refused)));
        if (entry.event() instanceof SupplyAnnounced announced) {
            announce(announced.supply());
        } else if (entry.event() instanceof GoodsReceived received) {
            receive(received.receipt(), entry);
        } else {
            Fulfilment.endedBy(unit, entry).ifPresent(this::dispatch);
        }
    }

    void write() {
        unit.dayBook().addDemand(demand.values());
        unit.dayBook()
                .putDeliveries(
                        deliveries.values().stream().flatMap(Optional::stream).toList());
        unit.dayBook().addDispatches(dispatches.values());
    }

    private void add(DailyDemand more) {
        demand.merge(new DailyKey(more.sku(), more.day()), more, DailyDemand::and);
    }

    private void dispatch(Fulfilment fulfilment) {
        fulfilment
                .days(zones)
                .map(days -> new Dispatches(fulfilment.preOrder().sku(), days.actual(), days.expected(), 1))
                .ifPresent(one -> dispatches.merge(one, one, Dispatches::and));
    }

    private void announce(Supply supply) {
        deliveries.put(
                supply.id(),
                Optional.of(new SupplyDelivery(supply.id(), supply.sku(), supply.expectedOn(), Optional.empty())));
    }

    /** Units that came before their supply was announced were nobody's delivery, as they are nobody's supply. */
    private void receive(GoodsReceipt receipt, JournalEntry entry) {
        for (ReceiptLine line : receipt.lines()) {
            if (line.accepted() > 0 && line.supply().isPresent()) {
                delivery(line.supply().get())
                        .map(delivery -> delivery.cameOn(zones.day(entry.at(), delivery.sku())))
                        .ifPresent(delivery -> deliveries.put(delivery.supply(), Optional.of(delivery)));
            }
        }
    }

    private Optional<SupplyDelivery> delivery(SupplyId id) {
        return deliveries.computeIfAbsent(
                id,
                unknown -> Optional.ofNullable(
                        unit.dayBook().deliveries(Set.of(unknown)).get(unknown)));
    }

    private record DailyKey(Sku sku, LocalDate day) {}
}
