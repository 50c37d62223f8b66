package io.preorder4j.planning;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.CapProjection;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.core.forecast.UnitsToBuy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What will be asked for of an offer, from what was.
 *
 * @param sku the SKU of the offer
 * @param demand what was asked for by day, from the first day with any until yesterday
 * @param forecast what that lets one expect from today on
 * @param left the units that the cap of the whole and the cap of the supply still admit, below 0 if it is below what is
 *     sold; empty if the offer has neither
 * @param waiting the units that wait for goods, and those that are missing
 * @param covered the units that are free, and those to come that one may count on
 */
public record SalesForecast(
        Sku sku, DemandCurve demand, DemandForecast forecast, Optional<Long> left, long waiting, long covered) {

    /**
     * The units asked for a day now.
     *
     * @return units a day, 0 or more
     */
    public double velocity() {
        return forecast.velocity();
    }

    /**
     * When the cap will be reached. A cap that follows the supply is taken as it is today.
     *
     * @return the days, empty if the offer has no cap
     */
    public Optional<CapProjection> capReached() {
        return left.map(forecast::capReached);
    }

    /**
     * The units to buy, beyond what is on order, so that what waits and what will be asked for can be served.
     *
     * @param until the first day whose demand does not count, 0 to {@value DemandForecast#MAX_DAYS} days after today
     * @return the units with their interval
     * @throws IllegalArgumentException if the day is before today or too far
     */
    public UnitsToBuy toBuy(LocalDate until) {
        return forecast.until(until).toBuy(waiting, covered);
    }
}
