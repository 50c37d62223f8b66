package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.Buyer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is true of the units that are sold. */
final class SaleInvariants {

    private static final Set<Stage> ACTIVE = EnumSet.range(Stage.WAITING, Stage.DISPATCHED);

    private SaleInvariants() {}

    static void tally(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            long active = state.units(sku, ACTIVE);
            long tally = state.tallies.getOrDefault(sku, Tally.none(sku)).active();
            if (tally != active) {
                broken.accept("Tally: that of " + sku + " is " + tally + ", but its pre-orders have " + active
                        + " active units");
            }
        }
    }

    static void purchases(State state, Consumer<String> broken) {
        activeUnits(state).forEach((buyer, active) -> {
            long purchased = state.purchases.getOrDefault(buyer, 0L);
            if (purchased != active) {
                broken.accept("Purchases: those of " + buyer.customer() + " of " + buyer.sku() + " are " + purchased
                        + ", but the customer's pre-orders have " + active + " active units");
            }
        });
    }

    static void cap(State state, Consumer<String> broken) {
        state.offers.forEach((sku, offer) -> {
            long active = state.units(sku, ACTIVE);
            if (active > offer.cap().units()) {
                broken.accept("Cap: " + active + " active units of " + sku + ", whose cap is " + offer.cap());
            }
        });
    }

    static void customerLimit(State state, Consumer<String> broken) {
        activeUnits(state).forEach((buyer, active) -> {
            Limit limit = limit(state, buyer.sku());
            if (active > limit.units()) {
                broken.accept("Customer limit: " + buyer.customer() + " has " + active + " active units of "
                        + buyer.sku() + ", whose limit is " + limit);
            }
        });
    }

    private static Limit limit(State state, Sku sku) {
        Offer offer = state.offers.get(sku);
        return offer == null ? Limit.none() : offer.customerLimit();
    }

    private static Map<Buyer, Long> activeUnits(State state) {
        Map<Buyer, Long> units = new HashMap<>();
        for (PreOrder preOrder : state.preOrders) {
            long active = ACTIVE.stream().mapToLong(preOrder.stages()::in).sum();
            units.merge(new Buyer(preOrder.sku(), preOrder.customer()), active, Math::addExact);
        }
        return units;
    }
}
