package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.LotQueue;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.UnitOfWork;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From which lots the goods of a pre-order came. It gives back those of reversed receipts first, then the newest. */
final class Provenance {

    private final LotQueue queue;

    private Provenance(LotQueue queue) {
        this.queue = queue;
    }

    static Provenance of(UnitOfWork unit, PreOrder preOrder) {
        Map<PreOrderId, Provenance> one = of(unit, preOrder.sku(), Set.of(preOrder.id()));
        return one.getOrDefault(preOrder.id(), new Provenance(LotQueue.of(List.of())));
    }

    static Map<PreOrderId, Provenance> of(UnitOfWork unit, Sku sku, Set<PreOrderId> ids) {
        Map<PreOrderId, List<Holding>> holdings = unit.lots().holdings(ids);
        Set<LotId> lots = holdings.values().stream()
                .flatMap(List::stream)
                .map(Holding::lot)
                .collect(Collectors.toSet());
        Set<LotId> reversed = lots.isEmpty()
                ? Set.of()
                : unit.lots().find(sku, lots).values().stream()
                        .filter(Lot::reversed)
                        .map(Lot::id)
                        .collect(Collectors.toSet());
        Comparator<Holding> first = Comparator.comparing((Holding holding) -> !reversed.contains(holding.lot()))
                .thenComparing(Holding::lot, Comparator.reverseOrder());
        Map<PreOrderId, Provenance> result = new HashMap<>();
        holdings.forEach((id, held) -> result.put(id, new Provenance(queue(held, first))));
        return result;
    }

    private static LotQueue queue(List<Holding> held, Comparator<Holding> first) {
        return LotQueue.of(held.stream()
                .sorted(first)
                .map(holding -> new LotUnits(holding.lot(), holding.units()))
                .toList());
    }

    List<LotUnits> giveBack(long units) {
        return queue.draw(units);
    }
}
