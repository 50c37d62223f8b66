package io.preorder4j.testkit.memory;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The pre-orders of each SKU that have units in one stage, by rank: either end is found without walking the line. */
final class Line implements Index<PreOrder> {

    private final Stage stage;
    private final Map<Sku, NavigableMap<Rank, PreOrder>> bySku = new HashMap<>();

    Line(Stage stage) {
        this.stage = stage;
    }

    List<Claim> behind(Sku sku, Rank rank, int limit) {
        return claims(of(sku).tailMap(rank, false), limit);
    }

    List<Claim> last(Sku sku, int limit) {
        return claims(of(sku).descendingMap(), limit);
    }

    @Override
    public void added(PreOrder preOrder) {
        if (preOrder.stages().in(stage) > 0) {
            bySku.computeIfAbsent(preOrder.sku(), sku -> new TreeMap<>()).put(preOrder.rank(), preOrder);
        }
    }

    @Override
    public void removed(PreOrder preOrder) {
        if (preOrder.stages().in(stage) > 0) {
            of(preOrder.sku()).remove(preOrder.rank());
        }
    }

    private NavigableMap<Rank, PreOrder> of(Sku sku) {
        return bySku.getOrDefault(sku, Collections.emptyNavigableMap());
    }

    private List<Claim> claims(NavigableMap<Rank, PreOrder> line, int limit) {
        return Limits.page(line.values(), limit).stream().map(this::claim).toList();
    }

    private Claim claim(PreOrder preOrder) {
        return new Claim(preOrder.id(), preOrder.rank(), preOrder.stages().in(stage));
    }
}
