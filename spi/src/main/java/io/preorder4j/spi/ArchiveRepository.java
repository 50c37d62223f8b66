package io.preorder4j.spi;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.notice.Notice;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where pre-orders go that are over, out of the way of those that are not. The {@link Journal} goes on to tell their entries,
 * wherever it keeps them, and the {@link LotRepository} what they hold.
 */
public interface ArchiveRepository {

    /**
     * Puts pre-orders into the archive, with the entries of the journal about them and their notices. The {@link
     * PreOrderRepository} and the {@link NoticeRepository} know them no more.
     *
     * @param preOrders at most 1000 pre-orders that there are, of which no unit can move any more and no notice is to be
     *     delivered
     */
    void take(Collection<PreOrder> preOrders);

    /**
     * Reads archived pre-orders.
     *
     * @param ids at most 1000
     * @return those that there are
     */
    Map<PreOrderId, PreOrder> find(Set<PreOrderId> ids);

    /**
     * Reads all archived pre-orders page by page, in the order in which they were placed.
     *
     * @param afterSequence the sequence of the last one of the page before, 0 for the first page
     * @param limit 1 to 1000
     * @return the next of them by {@link PreOrder#sequence()}
     */
    List<PreOrder> page(long afterSequence, int limit);

    /**
     * Reads the notices of an archived pre-order.
     *
     * @param id the pre-order
     * @return what its customer was told, by id
     */
    List<OwedNotice> notices(PreOrderId id);

    /**
     * Writes who bought archived pre-orders. Nothing else of them changes.
     *
     * @param ids at most 1000 of those that there are
     * @param customer who bought them, as of now
     */
    void boughtBy(Set<PreOrderId> ids, CustomerId customer);

    /**
     * Writes the facts of archived notices over, so that they no longer tell who a customer is.
     *
     * @param notices notices that there are
     */
    void rewrite(Collection<Notice> notices);

    /**
     * Deletes archived pre-orders for good, with all entries of the journal about them, their notices and what they hold.
     *
     * @param sku whose pre-orders
     * @param limit the most to delete, 1 to 1000
     * @return how many were deleted
     */
    int purge(Sku sku, int limit);

    /**
     * Reads an archived offer.
     *
     * @param sku its SKU
     * @return the offer, if any of its pre-orders was ever put into the archive
     */
    Optional<ArchivedOffer> offer(Sku sku);

    /**
     * Reads archived offers page by page.
     *
     * @param after the last SKU of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next of them by SKU
     */
    List<ArchivedOffer> offers(Optional<Sku> after, int limit);

    /**
     * Writes an archived offer, whether or not there was one.
     *
     * @param offer its new state
     */
    void put(ArchivedOffer offer);
}
