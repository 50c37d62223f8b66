package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.core.stock.LotQueue;
import io.preorder4j.core.stock.LotUnits;
import io.preorder4j.spi.Holding;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When a receipt was taken back, those who had its units and keep what they have got units of other lots instead: the
 * record of where a unit came from follows.
 */
final class Resourcing {

    private Resourcing() {}

    /** Lets units that others gave stand for those of reversed receipts, as far as anybody has such. */
    static List<UnitsResourced> to(UnitOfWork unit, Sku sku, List<LotUnits> given) {
        List<UnitsResourced> changes = new ArrayList<>();
        List<LotUnits> good = withoutReversed(unit, sku, given);
        long left = good.stream().mapToLong(LotUnits::units).sum();
        LotQueue queue = LotQueue.of(good);
        while (left > 0) {
            List<UnitsResourced> page = new ArrayList<>();
            for (Holding holding : unit.lots().heldOfReversed(sku, Batch.MAX)) {
                long units = Math.min(left, holding.units());
                left -= units;
                for (LotUnits part : queue.draw(units)) {
                    page.add(new UnitsResourced(
                            holding.id(), sku, holding.sequence(), holding.lot(), part.lot(), part.units()));
                }
            }
            if (page.isEmpty()) {
                break;
            }
            unit.lots().resource(page);
            changes.addAll(page);
        }
        return changes;
    }

    private static List<LotUnits> withoutReversed(UnitOfWork unit, Sku sku, List<LotUnits> given) {
        if (given.isEmpty()) {
            return given;
        }
        Map<LotId, Lot> lots =
                unit.lots().find(sku, given.stream().map(LotUnits::lot).collect(Collectors.toSet()));
        return given.stream()
                .filter(part -> {
                    Lot lot = lots.get(part.lot());
                    return lot != null && !lot.reversed();
                })
                .toList();
    }
}
