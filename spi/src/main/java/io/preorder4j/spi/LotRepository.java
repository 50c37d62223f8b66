package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.UnitsResourced;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came in together, what is free of it, and who has the rest. Whoever writes holds the lock of the SKU's stock. What
 * pre-orders hold follows their moves, see {@link PreOrderRepository#move}.
 */
public interface LotRepository {

    /**
     * Reads the lots of which units are free.
     *
     * @param sku the SKU
     * @param limit 1 to 1000
     * @return the oldest of them, by id
     */
    List<Lot> free(Sku sku, int limit);

    /**
     * Reads lots.
     *
     * @param sku the SKU
     * @param ids at most 1000
     * @return the lots that there are
     */
    Map<LotId, Lot> find(Sku sku, Set<LotId> ids);

    /**
     * Reads the lots whose receipts were taken back while pre-orders had units of them, and still have.
     *
     * @param sku the SKU
     * @param limit 1 to 1000
     * @return who has units of such lots, by lot and then by the number of the pre-order
     */
    List<Holding> heldOfReversed(Sku sku, int limit);

    /**
     * Adds lots.
     *
     * @param lots lots whose ids their SKUs don't have yet
     */
    void add(Collection<Lot> lots);

    /**
     * Replaces lots.
     *
     * @param lots the new state of lots that there are
     */
    void update(Collection<Lot> lots);

    /**
     * Reads what pre-orders hold.
     *
     * @param ids at most 1000
     * @return for each of them that has goods, what it has of each lot, the oldest lot first
     */
    Map<PreOrderId, List<Holding>> holdings(Set<PreOrderId> ids);

    /**
     * Reads who has units of a lot, wherever they are now.
     *
     * @param sku the SKU
     * @param lot the lot
     * @param afterSequence the number of the last pre-order of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next holdings by the number of the pre-order
     */
    List<Holding> holders(Sku sku, LotId lot, long afterSequence, int limit);

    /**
     * Has units of pre-orders come from other lots.
     *
     * @param changes which units; they are with their pre-orders
     */
    void resource(List<UnitsResourced> changes);
}
