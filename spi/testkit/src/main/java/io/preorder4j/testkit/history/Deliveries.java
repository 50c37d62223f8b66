package io.preorder4j.testkit.history;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What happens behind the counter: goods are expected, come, get lost and go to the door. */
final class Deliveries {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private Deliveries() {}

    static Arbitrary<Draft> supply() {
        return Combinators.combine(
                        Histories.sku(),
                        Histories.units(9),
                        Arbitraries.integers().between(0, 30))
                .as((sku, units, days) -> past -> past.then(new Announce(List.of(Supply.announced(
                        new SupplyId(past.nextName(Announce.class, "po-")), sku, units, DAY.plusDays(days))))));
    }

    /** Goods come in, some against a supply: mostly of another SKU, for nobody checks that. */
    static Arbitrary<Draft> receipt() {
        return Combinators.combine(Histories.sku(), Histories.units(8), Histories.which(), Histories.maybe())
                .as((sku, units, which, expected) -> past -> {
                    GoodsReceipt receipt = receipt(past, sku, units);
                    past.then(new Receive(past.any(which, Announce.class, Announce::ids)
                            .filter(id -> expected)
                            .map(receipt::against)
                            .orElse(receipt)));
                });
    }

    static GoodsReceipt receipt(Past past, Sku sku, long units) {
        return GoodsReceipt.of(new ReceiptId(past.nextName(Receive.class, "grn-")), sku, units);
    }

    static Arbitrary<Draft> adjustment() {
        Arbitrary<Long> units = Arbitraries.longs().between(-7, 4).filter(count -> count != 0);
        return Combinators.combine(Histories.sku(), units)
                .as((sku, count) -> past -> past.then(new Adjust(
                        new Adjustment(new AdjustmentId(past.nextName(Adjust.class, "adj-")), sku, count, "count"))));
    }

    /** Units go through the warehouse, as far as they get. */
    static Arbitrary<Draft> handling() {
        return Combinators.combine(Histories.which(), Histories.units(2), Arbitraries.of(Handling.class))
                .as((which, units, last) -> past -> {
                    PreOrderId id = past.anyLine(which);
                    Stream.of(Handling.values())
                            .filter(handling -> handling.compareTo(last) <= 0)
                            .forEach(handling -> past.then(new Handle(handling, id, units)));
                });
    }
}
