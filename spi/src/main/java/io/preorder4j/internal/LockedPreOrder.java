package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pre-order under the lock of its SKU's stock: nothing about it changes but by what is decided here.
 *
 * @param unit the transaction
 * @param now the time
 * @param preOrder the pre-order as it is
 * @param movement moves its units
 */
record LockedPreOrder(UnitOfWork unit, Instant now, PreOrder preOrder, Movement movement) {

    /** The work of the warehouse does not stop the sale: it locks the stock alone. */
    static Optional<LockedPreOrder> inWarehouse(UnitOfWork unit, PreOrderId id, Instant now) {
        return locked(unit, id, now, false);
    }

    /** For what may leave units free, which somebody who is just buying would not see. */
    static Optional<LockedPreOrder> givingBack(UnitOfWork unit, PreOrderId id, Instant now) {
        PreOrder seen = unit.preOrders().find(Set.of(id)).get(id);
        if (seen != null) {
            unit.offers().lock(new TreeSet<>(Set.of(seen.sku())));
        }
        return inWarehouse(unit, id, now);
    }

    /** For what changes how much is sold, or how a pre-order stands, held ones too: the tally is locked as well. */
    static Optional<LockedPreOrder> onSale(UnitOfWork unit, PreOrderId id, Instant now) {
        return locked(unit, id, now, true);
    }

    private static Optional<LockedPreOrder> locked(UnitOfWork unit, PreOrderId id, Instant now, boolean onSale) {
        Set<PreOrderId> one = Set.of(id);
        PreOrder seen = unit.preOrders().find(one).get(id);
        if (seen == null) {
            return Optional.empty();
        }
        Sku sku = seen.sku();
        SortedSet<Sku> skus = new TreeSet<>(Set.of(sku));
        Optional<Tally> tally =
                onSale ? Optional.ofNullable(unit.offers().lock(skus).get(sku)) : Optional.empty();
        Stock stock = unit.stocks().lock(skus).getOrDefault(sku, Stock.none(sku));
        // Read again: only under the locks do the stages stand still.
        PreOrder preOrder = unit.preOrders().find(one).getOrDefault(id, seen);
        return Optional.of(new LockedPreOrder(unit, now, preOrder, new Movement(unit, new Books(unit, stock), tally)));
    }

    /** The offer of its SKU; there is one, or it could not have been sold. */
    Offer offer() {
        Offer offer = unit.offers().find(Set.of(preOrder.sku())).get(preOrder.sku());
        if (offer == null) {
            throw new IllegalStateException("pre-order " + preOrder.id() + " is of a SKU that is not offered");
        }
        return offer;
    }
}
