package io.preorder4j.testkit.history;

import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.GoodsReceipt;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.ReceiptLine;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What happens behind the counter: goods are expected, come, get lost and go to the door. */
final class Deliveries {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int SUPPLIES = 5;

    private Deliveries() {}

    static Arbitrary<Draft> supply() {
        return Combinators.combine(
                        Histories.sku(),
                        Histories.units(9),
                        Arbitraries.integers().between(0, 30),
                        confidence())
                .as((sku, units, days, confidence) -> past -> past.then(new Announce(List.of(Supply.announced(
                                new SupplyId(past.nextName(Announce.class, "po-")), sku, units, DAY.plusDays(days))
                        .withConfidence(confidence)))));
    }

    /** What was expected comes later or otherwise, or not at all. */
    static Arbitrary<Draft> surprise() {
        Arbitrary<SupplyId> supply =
                Arbitraries.integers().between(1, SUPPLIES).map(number -> new SupplyId("po-" + number));
        Arbitrary<LocalDate> day = Arbitraries.integers().between(-3, 40).map(DAY::plusDays);
        return Combinators.combine(
                        supply, Histories.sku(), Histories.units(9), day, confidence(), Arbitraries.of(0, 0, 1, 2))
                .as((id, sku, units, later, confidence, kind) -> past -> past.then(
                        switch (kind) {
                            case 0 -> new Resupply(id, units, later, confidence);
                            case 1 -> new CallOff(id);
                            default ->
                                new Split(
                                        id,
                                        Supply.announced(
                                                new SupplyId(past.nextName(Split.class, "part-")), sku, units, later));
                        }));
    }

    private static Arbitrary<Integer> confidence() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Supply.CERTAIN)),
                Tuple.of(1, Arbitraries.integers().between(0, Supply.CERTAIN)));
    }

    /** Goods come in; some against a supply that was announced, will be, or is of another SKU, for nobody checks that. */
    static Arbitrary<Draft> receipt() {
        Arbitrary<Optional<SupplyId>> supply = Arbitraries.integers()
                .between(1, SUPPLIES)
                .map(number -> new SupplyId("po-" + number))
                .optional(0.5);
        Arbitrary<Long> rejected = Arbitraries.frequency(Tuple.of(5, 0L), Tuple.of(1, 2L));
        return Combinators.combine(Histories.sku(), Histories.units(7), rejected, supply)
                .as((sku, units, bad, id) -> new ReceiptLine(sku, bad == 0 ? units : units - 1, bad, id))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(lines -> past -> past.then(new Receive(new GoodsReceipt(nextReceipt(past), lines))));
    }

    static ReceiptId nextReceipt(Past past) {
        return new ReceiptId(past.nextName(Receive.class, "grn-"));
    }

    static Arbitrary<Draft> reversal() {
        return Histories.which()
                .map(which -> past -> past.any(
                                which,
                                Receive.class,
                                received -> Stream.of(received.receipt().id()))
                        .ifPresent(id -> past.then(new Reverse(id))));
    }

    static Arbitrary<Draft> adjustment() {
        Arbitrary<Long> units = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(-7, 4).filter(count -> count != 0)),
                Tuple.of(1, Arbitraries.longs().between(-40, -8)));
        return Combinators.combine(Histories.sku(), units)
                .as((sku, count) -> past -> past.then(new Adjust(
                        new Adjustment(new AdjustmentId(past.nextName(Adjust.class, "adj-")), sku, count, "count"))));
    }

    /** Units go through the warehouse, as far as they get. */
    static Arbitrary<Draft> wayOut() {
        List<Handling> all = List.of(Handling.PICK, Handling.PACK, Handling.AWAIT_SHIPMENT, Handling.DISPATCH);
        return Combinators.combine(Histories.early(), Histories.units(2), Arbitraries.of(all), Histories.maybe())
                .as((which, units, last, paid) -> past -> {
                    PreOrderId id = past.anyLine(which);
                    if (paid) {
                        past.then(new Pay(id, true));
                    }
                    all.stream()
                            .filter(handling -> handling.compareTo(last) <= 0)
                            .forEach(handling -> past.then(new Handle(handling, id, units)));
                });
    }

    /** Units of a pre-order are handled out of turn. */
    static Arbitrary<Draft> handling() {
        Arbitrary<Handling> handlings = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Handling.ALLOCATE, Handling.RELEASE)),
                Tuple.of(1, Arbitraries.of(Handling.class)));
        return Combinators.combine(Histories.which(), Histories.units(3), handlings)
                .as((which, units, handling) -> past -> past.then(new Handle(handling, past.anyLine(which), units)));
    }

    static Arbitrary<Draft> shortPick() {
        return Combinators.combine(Histories.early(), Histories.units(2))
                .as((which, units) -> past -> past.then(new ShortPick(
                        past.anyLine(which), units, new AdjustmentId(past.nextName(ShortPick.class, "loss-")))));
    }
}
