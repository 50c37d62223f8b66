package io.preorder4j.spi;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.time.LocalDate;

/**
 * Pre-orders whose last units were dispatched.
 *
 * @param sku their SKU
 * @param day the day on which they were
 * @param promisedFor the last day that their customers were told when they bought
 * @param preOrders how many pre-orders, 1 or more
 */
public record Dispatches(Sku sku, LocalDate day, LocalDate promisedFor, long preOrders) {

    /**
     * The same with more.
     *
     * @param more of the same SKU and days
     * @return both together
     */
    public Dispatches and(Dispatches more) {
        return new Dispatches(sku, day, promisedFor, Units.sum("preOrders", preOrders, more.preOrders));
    }
}
