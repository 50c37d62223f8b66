package io.preorder4j.spi;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.event.PromiseChanged;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pre-orders, and the lines they stand in: the backlog, those who have units that can be taken back, those whose hold or
 * whose time to pay ends. Each follows its pre-orders by itself. */
public interface PreOrderRepository {

    /**
     * Reads pre-orders.
     *
     * @param ids at most 1000
     * @return the pre-orders that there are
     */
    Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids);

    /**
     * Which order lines have been placed, also those that are in the {@linkplain UnitOfWork#archive() archive} by now.
     *
     * @param ids at most 1000
     * @return those that are pre-orders
     */
    Set<PreOrderId> placed(Set<PreOrderId> ids);

    /**
     * Reads whole orders.
     *
     * @param orderIds at most 1000 orders
     * @return all of their lines that are pre-orders, by {@link PreOrder#sequence()}
     */
    List<PreOrder> ofOrders(Set<String> orderIds);

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
     * lock, that they are there; a store that finds otherwise throws a {@link StoreException}. What a pre-order holds of
     * a lot follows: goods that come from a lot, and goods that go back to it.
     *
     * @param moves what moves, each with the SKU and the rank of its pre-order; a pre-order may be in several
     */
    void move(List<UnitsMoved> moves);

    /**
     * Writes tags, rank and standing. What else the pre-orders say is as it is stored.
     *
     * @param preOrders pre-orders that there are; a rank keeps its sequence
     */
    void update(Collection<PreOrder> preOrders);

    /**
     * Writes of which dates customers were told last.
     *
     * @param changes one for each pre-order, of pre-orders that there are
     */
    void tell(Collection<PromiseChanged> changes);

    /**
     * Writes who bought pre-orders. Nothing else of them changes.
     *
     * @param ids at most 1000 pre-orders that there are, of which no unit can move any more
     * @param customer who bought them, as of now
     */
    void boughtBy(Set<PreOrderId> ids, CustomerId customer);

    /**
     * Reads the head of the backlog, or the part behind a rank. A pre-order that is blocked from goods is not there.
     *
     * @param sku whose backlog
     * @param after the rank behind which to begin, {@link Rank#FIRST} for the head
     * @param limit 1 to 1000
     * @return the next pre-orders with waiting units, by rank, each with its waiting units
     */
    List<Claim> backlog(Sku sku, Rank after, int limit);

    /**
     * Reads the queue, forward: all who wait or are held, blocked ones too.
     *
     * @param sku whose queue
     * @param after the rank behind which to begin, {@link Rank#FIRST} for the front
     * @param limit 1 to 1000
     * @return the next pre-orders with held or waiting units, by rank, each with those units
     */
    List<Claim> queue(Sku sku, Rank after, int limit);

    /**
     * Reads the queue, backward.
     *
     * @param sku whose queue
     * @param from the rank at which to begin, {@link Rank#LAST} for the end
     * @param limit 1 to 1000
     * @return the pre-orders with held or waiting units at this rank and before it, the last one first, each with those units
     */
    List<Claim> queueBackward(Sku sku, Rank from, int limit);

    /**
     * Reads the pre-orders from which units are taken back first.
     *
     * @param sku whose pre-orders
     * @param limit 1 to 1000
     * @return the last pre-orders with allocated units that are not pinned, the last in rank first, each with its
     *     allocated units
     */
    List<Claim> lastAllocated(Sku sku, int limit);

    /**
     * Measures the backlog before a rank.
     *
     * @param sku whose backlog
     * @param rank the rank
     * @return how many pre-orders stand before it, and with how many units
     */
    Queue ahead(Sku sku, Rank rank);

    /**
     * Sums the waiting units of a SKU, blocked ones too, by the time at which they are due.
     *
     * @param sku whose pre-orders
     * @return the units for each time; those without one under the empty time
     */
    Map<Optional<Instant>, Long> waitingByDue(Sku sku);

    /**
     * Reads the pre-orders with held units.
     *
     * @param sku whose pre-orders
     * @param limit 1 to 1000
     * @return the first of them, by the end of their holds and then by sequence
     */
    List<PreOrder> held(Sku sku, int limit);

    /**
     * Reads the pre-orders for which something is owed.
     *
     * @param sku whose pre-orders
     * @param limit 1 to 1000
     * @return the first of them, by the time until which it is to be paid and then by sequence
     */
    List<PreOrder> unpaid(Sku sku, int limit);

    /**
     * Reads the pre-orders that stand under a law of delays and have a deadline there.
     *
     * @param sku whose pre-orders
     * @param after the deadline behind which to begin
     * @param afterSequence and with that same deadline, the sequence behind which to begin
     * @param limit 1 to 1000
     * @return the next of them, by {@link PreOrder#delayDeadline()} and then by sequence
     */
    List<PreOrder> delayed(Sku sku, Instant after, long afterSequence, int limit);

    /**
     * Finds pre-orders.
     *
     * @param filter which
     * @param sorting in which order
     * @param after the last one of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next pre-orders that the filter admits
     */
    List<PreOrder> search(PreOrderFilter filter, Sorting sorting, Optional<PageMark> after, int limit);

    /**
     * Counts pre-orders.
     *
     * @param filter which
     * @return how many of those that the filter admits are in each status; a status that none is in is left out
     */
    Map<PreOrderStatus, Long> count(PreOrderFilter filter);

    /**
     * Counts pre-orders, as far as somebody wants to know.
     *
     * @param filter which
     * @param most up to which number those in one status are counted, at least 1
     * @return how many of those that the filter admits are in each status, or {@code most} if there are more; a status that none
     *     is in is left out
     */
    Map<PreOrderStatus, Long> count(PreOrderFilter filter, int most);

    /**
     * Sums what customers have bought.
     *
     * @param buyers at most 1000
     * @return for each buyer who has any, the active units over all pre-orders
     */
    Map<Buyer, Long> activeUnits(Set<Buyer> buyers);
}
