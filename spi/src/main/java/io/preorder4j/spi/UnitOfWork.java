package io.preorder4j.spi;

/**
 * One transaction. It belongs to the thread that was given it and is of no use after the work is done.
 *
 * <p>Locks are taken in this order, and within a method in the order of the SKUs: {@link OfferRepository#lock}, then
 * {@link StockRepository#lock}. Who holds the lock of a SKU's tally decides alone about its sale; who holds the lock of
 * its stock decides alone about its units. Who delivers notices locks orders, and nothing else; {@link DayBook#lock} is
 * taken alone.
 */
public interface UnitOfWork {

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
