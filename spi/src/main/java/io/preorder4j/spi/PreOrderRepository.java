package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Rank;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pre-orders, and the two lines they stand in: the backlog, and those who have units that can be taken back. */
public interface PreOrderRepository {

    /**
     * Reads pre-orders.
     *
     * @param ids at most 1000
     * @return the pre-orders that there are
     */
    Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids);

    /**
     * Reads all pre-orders page by page, in the order in which they were placed.
     *
     * @param afterSequence the sequence of the last one of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next pre-orders by {@link PreOrder#sequence()}
     */
    List<PreOrder> page(long afterSequence, int limit);

    /**
     * Adds pre-orders.
     *
     * @param preOrders new ones, in any stages
     */
    void add(Collection<PreOrder> preOrders);

    /**
     * Moves units, one move after the other. Each move takes units where they are; the caller has made sure, under a
     * lock, that they are there; a store that finds otherwise throws a {@link StoreException}.
     *
     * @param moves what moves, each with the SKU and the rank of its pre-order; a pre-order may be in several
     */
    void move(List<UnitsMoved> moves);

    /**
     * Reads the head of the backlog, or the part behind a rank.
     *
     * @param sku whose backlog
     * @param after the rank behind which to begin, {@link Rank#FIRST} for the head
     * @param limit 1 to 1000
     * @return the next pre-orders with waiting units, by rank, each with its waiting units
     */
    List<Claim> backlog(Sku sku, Rank after, int limit);

    /**
     * Reads the pre-orders from which units are taken back first.
     *
     * @param sku whose pre-orders
     * @param limit 1 to 1000
     * @return the last pre-orders with allocated units, the last in rank first, each with its allocated units
     */
    List<Claim> lastAllocated(Sku sku, int limit);

    /**
     * Sums what customers have bought.
     *
     * @param buyers at most 1000
     * @return for each buyer who has any, the active units over all pre-orders
     */
    Map<Buyer, Long> activeUnits(Set<Buyer> buyers);
}
