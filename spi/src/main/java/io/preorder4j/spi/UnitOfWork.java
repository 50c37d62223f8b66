package io.preorder4j.spi;

import io.preorder4j.core.CommandKey;
import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrderId;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;

/**
 * One transaction. It belongs to the thread that was given it and is of no use after the work is done.
 *
 * <p>Locks are taken in this order, and within a method in the order of the SKUs: {@link OfferRepository#lock}, then
 * {@link StockRepository#lock}. Who holds the lock of a SKU's tally decides alone about its sale; who holds the lock of
 * its stock decides alone about its units. Who may leave units free or change what is promised holds both, because
 * somebody who is just buying, under the first alone, is not seen yet. Who delivers notices locks orders, and nothing else; who puts pre-orders into the archive, or writes over who bought them,
 * holds the lock of their stock, and then that of their orders. {@link Erasures#lock} comes before all others, and {@link DayBook#lock} is
 * taken alone.
 */
public interface UnitOfWork {

    /**
     * Locks the tallies of SKUs, and reads what the sale of order lines depends on. A store for which every question is a
     * journey may answer all of them in one.
     *
     * @param keys the keys of the commands, at most 1000
     * @param skus what is sold, at most 1000
     * @param lines what is to be pre-orders, at most 1000
     * @param entries how many entries the journal is about to get, more or less
     * @return what there is
     */
    default SaleState lockForSale(Set<CommandKey> keys, SortedSet<Sku> skus, Set<PreOrderId> lines, int entries) {
        Map<Sku, Tally> locked = offers().lock(skus);
        return new SaleState(
                commands().find(keys),
                locked,
                offers().find(skus),
                preOrders().placed(lines),
                promises().timetables(skus),
                stocks().find(skus),
                OptionalLong.empty());
    }

    /**
     * Offers and how much of them is sold.
     *
     * @return the repository
     */
    OfferRepository offers();

    /**
     * Pre-orders and the backlog.
     *
     * @return the repository
     */
    PreOrderRepository preOrders();

    /**
     * Supplies, receipts, adjustments and the books of each SKU.
     *
     * @return the repository
     */
    StockRepository stocks();

    /**
     * What came in together, and who has it.
     *
     * @return the repository
     */
    LotRepository lots();

    /**
     * What is promised to whom.
     *
     * @return the repository
     */
    PromiseRepository promises();

    /**
     * The facts.
     *
     * @return the journal
     */
    Journal journal();

    /**
     * What customers are to be told.
     *
     * @return the repository
     */
    NoticeRepository notices();

    /**
     * The facts by days.
     *
     * @return the book
     */
    DayBook dayBook();

    /**
     * The commands that were answered.
     *
     * @return the log
     */
    CommandLog commands();

    /**
     * How far those have come who read bit by bit.
     *
     * @return the cursors
     */
    Cursors cursors();

    /**
     * What they could not use.
     *
     * @return the leftovers
     */
    Leftovers leftovers();

    /**
     * Which facts came about by rules.
     *
     * @return the causes
     */
    Causes causes();

    /**
     * Who is being forgotten.
     *
     * @return the erasures
     */
    Erasures erasures();

    /**
     * What is over.
     *
     * @return the archive
     */
    ArchiveRepository archive();
}
