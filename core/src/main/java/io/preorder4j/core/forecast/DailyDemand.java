package io.preorder4j.core.forecast;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import java.time.LocalDate;

/**
 * All that customers asked for of a SKU on a day.
 *
 * @param sku what they asked for
 * @param day the day, in the shop's zone
 * @param sold the units sold less those cancelled on that day; negative if more was cancelled
 * @param refused the units refused because nothing was left to sell, 0 or more
 */
public record DailyDemand(Sku sku, LocalDate day, long sold, long refused) {

    /** Checks that no less than nothing was refused. */
    public DailyDemand {
        if (refused < 0) {
            throw new IllegalArgumentException(refused + " units of " + sku + " would be refused on " + day);
        }
    }

    /**
     * A day that sold.
     *
     * @param demand what was sold or cancelled
     * @return the day with that alone
     */
    public static DailyDemand sold(Demand demand) {
        return new DailyDemand(demand.sku(), demand.day(), demand.units(), 0);
    }

    /**
     * A day that refused.
     *
     * @param demand what was refused
     * @return the day with that alone
     */
    public static DailyDemand refused(Demand demand) {
        return new DailyDemand(demand.sku(), demand.day(), 0, demand.units());
    }

    /**
     * The same day with more.
     *
     * @param more of the same SKU and day
     * @return both together
     * @throws io.preorder4j.core.InvalidQuantityException if a sum does not fit a {@code long}
     */
    public DailyDemand and(DailyDemand more) {
        return new DailyDemand(
                sku, day, Units.sum("sold", sold, more.sold), Units.sum("refused", refused, more.refused));
    }
}
