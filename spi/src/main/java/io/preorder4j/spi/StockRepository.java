package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.stock.Adjustment;
import io.preorder4j.core.stock.AdjustmentId;
import io.preorder4j.core.stock.ReceiptId;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.core.stock.SupplyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** What is expected, what came, what was lost, and the books of each SKU. */
public interface StockRepository {

    /**
     * Reads books and locks them until the transaction ends. A SKU that has none yet is locked all the same.
     *
     * @param skus at most 1000
     * @return the books of every one of these SKUs, empty ones where nothing happened yet
     */
    Map<Sku, Stock> lock(SortedSet<Sku> skus);

    /**
     * Reads books without locking them.
     *
     * @param skus at most 1000
     * @return the books of the SKUs that have any
     */
    Map<Sku, Stock> find(Set<Sku> skus);

    /**
     * Reads all books page by page, by SKU.
     *
     * @param after the last SKU of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next books in the order of their SKUs
     */
    List<Stock> page(Optional<Sku> after, int limit);

    /**
     * Writes books.
     *
     * @param stocks the new state of books that this transaction has locked
     */
    void put(Collection<Stock> stocks);

    /**
     * Reads supplies.
     *
     * @param ids at most 1000
     * @return the supplies that there are
     */
    Map<SupplyId, Supply> supplies(Set<SupplyId> ids);

    /**
     * Reads all supplies page by page, by id.
     *
     * @param after the last id of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next supplies in the order of their ids
     */
    List<Supply> supplyPage(Optional<SupplyId> after, int limit);

    /**
     * Reads what is still expected of a SKU.
     *
     * @param sku the SKU
     * @param limit 1 to 1000
     * @return the next supplies with outstanding units, by day and then by id
     */
    List<Supply> expected(Sku sku, int limit);

    /**
     * Counts the units of a SKU that one may count on.
     *
     * @param sku the SKU
     * @param earliest the first day for which a supply may have been expected to count
     * @return the sum of what is {@linkplain Supply#sure sure} of the supplies expected on that day or later
     */
    long sure(Sku sku, LocalDate earliest);

    /**
     * Adds supplies.
     *
     * @param supplies supplies whose ids are not there yet
     */
    void addSupplies(Collection<Supply> supplies);

    /**
     * Replaces supplies.
     *
     * @param supplies the new state of supplies that there are
     */
    void updateSupplies(Collection<Supply> supplies);

    /**
     * Reads a receipt.
     *
     * @param id the receipt
     * @return what was booked, if anything was
     */
    Optional<BookedReceipt> receipt(ReceiptId id);

    /**
     * Adds a receipt that counts from now on.
     *
     * @param receipt a receipt whose id is not there yet
     */
    void addReceipt(BookedReceipt receipt);

    /**
     * Replaces a receipt.
     *
     * @param receipt the new state of a receipt that there is
     */
    void updateReceipt(BookedReceipt receipt);

    /**
     * Reads an adjustment that counts.
     *
     * @param id the adjustment
     * @return the adjustment as it was first sent, if it was
     */
    Optional<Adjustment> adjustment(AdjustmentId id);

    /**
     * Adds an adjustment that counts from now on.
     *
     * @param adjustment an adjustment whose id is not there yet
     */
    void addAdjustment(Adjustment adjustment);
}
