package io.preorder4j.spi;

/**
 * One transaction. It belongs to the thread that was given it and is of no use after the work is done.
 *
 * <p>Locks are taken in this order, and within a method in the order of the SKUs: {@link OfferRepository#lock}, then
 * {@link StockRepository#lock}. Who holds the lock of a SKU's tally decides alone about its sale; who holds the lock of
 * its stock decides alone about its units. {@link DayBook#lock} is taken alone.
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
     * The facts.
     *
     * @return the journal
     */
    Journal journal();

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
}
