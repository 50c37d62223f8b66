package io.preorder4j.testkit.history;

import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which stages the units of everybody's pre-orders are. */
record WhoHasWhat(Map<PreOrderId, PreOrder> preOrders) {

    private static final int PAGE = 1000;

    static WhoHasWhat in(Store store) {
        return new WhoHasWhat(store.read(WhoHasWhat::read));
    }

    private static Map<PreOrderId, PreOrder> read(UnitOfWork work) {
        Map<PreOrderId, PreOrder> all = new LinkedHashMap<>();
        List<PreOrder> page = work.preOrders().page(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(preOrder -> all.put(preOrder.id(), preOrder));
            page = work.preOrders().page(page.get(page.size() - 1).sequence(), PAGE);
        }
        return all;
    }

    Map<PreOrderId, Stages> stages() {
        return preOrders.values().stream().collect(Collectors.toMap(PreOrder::id, PreOrder::stages));
    }

    /** How many units are in a stage, over all pre-orders. */
    long in(Stage stage) {
        return preOrders.values().stream()
                .mapToLong(preOrder -> preOrder.stages().in(stage))
                .sum();
    }

    /** Who waits, though somebody behind has got units since then. */
    List<PreOrder> overtakenSince(WhoHasWhat before) {
        return preOrders.values().stream()
                .filter(preOrder -> preOrder.stages().in(Stage.WAITING) > 0)
                .filter(waiting -> preOrders.values().stream()
                        .anyMatch(other -> standsBehind(other, waiting) && hasMoreThan(other, before)))
                .toList();
    }

    private static boolean standsBehind(PreOrder one, PreOrder other) {
        return one.sku().equals(other.sku()) && one.rank().compareTo(other.rank()) > 0;
    }

    private static boolean hasMoreThan(PreOrder preOrder, WhoHasWhat before) {
        long had = Optional.ofNullable(before.preOrders.get(preOrder.id()))
                .map(earlier -> earlier.stages().withGoods())
                .orElse(0L);
        return preOrder.stages().withGoods() > had;
    }
}
