package io.preorder4j.testkit.history;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
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
import java.util.Set;
import java.util.stream.Collectors;

/** In which stages the units of everybody's pre-orders are, and what their shop promises about turns. */
record WhoHasWhat(Map<PreOrderId, PreOrder> preOrders, Map<Sku, Offer> offers) {

    private static final int PAGE = 1000;
    private static final Set<String> IN_TURN = Set.of(Offer.DEFAULT_POLICY, "priority", "earliest-promise-first");

    static WhoHasWhat in(Store store) {
        return store.read(work -> {
            Map<PreOrderId, PreOrder> all = read(work);
            Set<Sku> skus = all.values().stream().map(PreOrder::sku).collect(Collectors.toSet());
            return new WhoHasWhat(all, work.offers().find(skus));
        });
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

    /** Who waits and could have taken units, though somebody behind has got some since then. */
    List<PreOrder> overtakenSince(WhoHasWhat before) {
        return preOrders.values().stream()
                .filter(preOrder -> preOrder.isInBacklog() && isServedInTurn(preOrder.sku()))
                .filter(waiting -> preOrders.values().stream()
                        .anyMatch(other -> standsBehind(other, waiting) && hasMoreThan(other, before)))
                .toList();
    }

    private boolean isServedInTurn(Sku sku) {
        return Optional.ofNullable(offers.get(sku))
                .filter(offer -> offer.mode() == AllocationMode.AUTOMATIC && IN_TURN.contains(offer.policy()))
                .isPresent();
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
