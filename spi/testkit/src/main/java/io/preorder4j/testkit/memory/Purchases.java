package io.preorder4j.testkit.memory;

import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.spi.Buyer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The active units of every buyer. */
final class Purchases implements Index<PreOrder> {

    private final Map<Buyer, Long> units = new HashMap<>();

    Map<Buyer, Long> of(Collection<Buyer> buyers) {
        Map<Buyer, Long> found = new HashMap<>();
        for (Buyer buyer : buyers) {
            long active = units.getOrDefault(buyer, 0L);
            if (active > 0) {
                found.put(buyer, active);
            }
        }
        return found;
    }

    @Override
    public void added(PreOrder preOrder) {
        count(preOrder, preOrder.stages().active());
    }

    @Override
    public void removed(PreOrder preOrder) {
        count(preOrder, -preOrder.stages().active());
    }

    private void count(PreOrder preOrder, long active) {
        units.merge(new Buyer(preOrder.sku(), preOrder.customer()), active, Math::addExact);
    }
}
