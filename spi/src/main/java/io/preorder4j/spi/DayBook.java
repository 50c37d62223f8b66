package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DailyDemand;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The journal by days, for those who plan. It follows from the journal, and is entered when somebody asks, so that it costs
 * nothing when a pre-order is placed.
 */
public interface DayBook {

    /**
     * Reads how far the journal is entered.
     *
     * @return the number of the last entry that is, 0 if none is
     */
    long entered();

    /**
     * Reads how far the journal is entered, and locks the book until the transaction ends. Who enters what follows reads it as
     * {@linkplain Journal#news news}.
     *
     * @return the number of the last entry that is entered, 0 if none is
     */
    long lock();

    /**
     * Writes how far the journal is entered, in a book that this transaction has locked.
     *
     * @param sequence the number of the last entry
     */
    void enteredUntil(long sequence);

    /**
     * Adds demand to what is there of its SKU and day.
     *
     * @param more the demand, once for each SKU and day
     */
    void addDemand(Collection<DailyDemand> more);

    /**
     * Reads the demand for a SKU.
     *
     * @param sku the SKU
     * @param from the first day
     * @param until the first day that does not count
     * @return the days on which there was any, in order
     */
    List<DailyDemand> demand(Sku sku, LocalDate from, LocalDate until);

    /**
     * Reads when a SKU was first asked for.
     *
     * @param sku the SKU
     * @return the first day with any demand
     */
    Optional<LocalDate> firstDemand(Sku sku);

    /**
     * Reads deliveries.
     *
     * @param supplies at most 1000
     * @return those that there are
     */
    Map<SupplyId, SupplyDelivery> deliveries(Set<SupplyId> supplies);

    /**
     * Writes deliveries, new ones and others.
     *
     * @param deliveries their new state
     */
    void putDeliveries(Collection<SupplyDelivery> deliveries);

    /**
     * Reads the deliveries of which the last units came on a day, page by page.
     *
     * @param day the day
     * @param after the last supply of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next of them in the order of their supplies
     */
    List<SupplyDelivery> cameOn(LocalDate day, Optional<SupplyId> after, int limit);

    /**
     * Adds dispatches to what is there of the same SKU and days.
     *
     * @param more the dispatches, once for each SKU and days
     */
    void addDispatches(Collection<Dispatches> more);

    /**
     * Counts the pre-orders whose last units were dispatched on a day.
     *
     * @param day the day
     * @return how many, by the day for which they were promised
     */
    Map<LocalDate, Long> dispatches(LocalDate day);

    /**
     * Counts the pre-orders of a SKU whose last units were dispatched on a day.
     *
     * @param day the day
     * @param sku the SKU
     * @return how many, by the day for which they were promised
     */
    Map<LocalDate, Long> dispatches(LocalDate day, Sku sku);
}
