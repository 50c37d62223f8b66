package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.spi.Holding;
import java.util.List;
import java.util.function.Consumer;

/** What is true of lots, as far as the present state tells. */
final class LotInvariants {

    private LotInvariants() {}

    static void free(State state, Consumer<String> broken) {
        for (Sku sku : state.skus()) {
            List<Lot> lots = state.lines(sku).freeLots();
            long free = lots.stream().mapToLong(Lot::free).sum();
            if (lots.size() < State.FIRST && free != state.stock(sku).free()) {
                broken.accept("Lots: those of " + sku + " have " + free + " units free, but the books have "
                        + state.stock(sku).free());
            }
        }
    }

    static void held(State state, Consumer<String> broken) {
        for (PreOrder preOrder : state.preOrders.values()) {
            List<Holding> holdings = state.holdings.getOrDefault(preOrder.id(), List.of());
            long held = holdings.stream().mapToLong(Holding::units).sum();
            if (held != preOrder.stages().withGoods()) {
                broken.accept("Lots: " + preOrder.id() + " holds " + held + " units of lots, but has "
                        + preOrder.stages().withGoods() + " with goods");
            }
        }
    }
}
