package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Buyer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is true of the units that are sold or held. */
final class SaleInvariants {

    private SaleInvariants() {}

    static void tally(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            Tally sum = Tally.none(sku);
            for (PreOrder preOrder : state.preOrders(sku)) {
                long active = preOrder.stages().active();
                sum = active == 0 ? sum : sum.sold(active, preOrder.purchase().channel());
            }
            Tally tally = state.tallies.getOrDefault(sku, Tally.none(sku));
            if (!tally.endingAfter(Optional.empty()).equals(sum)) {
                broken.accept("Tally: that of " + sku + " is " + tally.active() + " " + tally.channels()
                        + ", but its pre-orders have " + sum.active() + " active units " + sum.channels());
            }
        }
    }

    static void purchases(State state, Consumer<String> broken) {
        Map<Buyer, Long> sums = new HashMap<>();
        for (PreOrder preOrder : state.preOrders.values()) {
            Buyer buyer = new Buyer(preOrder.sku(), preOrder.customer());
            if (!state.archived.contains(preOrder.id())) {
                sums.merge(buyer, preOrder.stages().active(), Math::addExact);
            }
        }
        sums.forEach((buyer, active) -> {
            long purchased = state.purchases.getOrDefault(buyer, 0L);
            if (purchased != active) {
                broken.accept("Purchases: those of " + buyer.customer() + " of " + buyer.sku() + " are " + purchased
                        + ", but the customer's pre-orders have " + active + " active units");
            }
        });
    }

    static void holds(State state, Consumer<String> broken) {
        for (PreOrder preOrder : state.preOrders.values()) {
            Optional<Instant> end = preOrder.standing().heldUntil();
            if (end.isPresent() != preOrder.stages().in(Stage.HELD) > 0) {
                broken.accept(
                        "Holds: that of " + preOrder.id() + " ends at " + end + ", but it has " + preOrder.stages());
            }
            Optional<Instant> looked = state.tallies
                    .getOrDefault(preOrder.sku(), Tally.none(preOrder.sku()))
                    .holdsEndAfter();
            if (end.isPresent() && looked.filter(at -> !at.isAfter(end.get())).isEmpty()) {
                broken.accept("Holds: that of " + preOrder.id() + " ends at " + end.get()
                        + ", but holds are looked after from " + looked + " on");
            }
        }
    }
}
