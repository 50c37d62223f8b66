package io.preorder4j;

import io.preorder4j.core.InvalidQuantityException;
import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DemandCount;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.readiness.ExpectedAndActual;
import io.preorder4j.core.readiness.Outlook;
import io.preorder4j.core.readiness.Punctuality;
import io.preorder4j.core.stock.SupplyId;
import io.preorder4j.internal.DayBookDesk;
import io.preorder4j.internal.ForecastDesk;
import io.preorder4j.internal.Inbound;
import io.preorder4j.internal.PunctualityDesk;
import io.preorder4j.internal.ReadinessDesk;
import io.preorder4j.internal.Transactions;
import io.preorder4j.planning.OfferReadiness;
import io.preorder4j.planning.SalesForecast;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is on order and what is sold, looked at together.
 *
 * <pre>{@code
 * Planning planning = preOrders.planning();
 * planning.outlook(sku).orElseThrow().readiness();      // amber: 15 short on July 1st
 * planning.outlook(sku).orElseThrow().availableToPromise(SupplyCount.WITH_CAUTION);
 * planning.forecast(sku, DemandCount.ASKED_FOR).orElseThrow().toBuy(august1st);
 * }</pre>
 *
 * <p><b>What it costs.</b> Questions about demand and punctuality are answered from a book that sums the journal by days.
 * Nothing is written there when something is sold; whoever asks first enters what has happened since the last question,
 * 1000 entries a transaction, so that the first question of a shop with a long history takes long and the others do not.
 * An entry is on the day that it was in the zone that the offer had when it was entered, or in UTC for a SKU that is not
 * offered.
 *
 * <p>Supplies count as {@linkplain io.preorder4j.core.stock.Supply#confidence() surely} as was said of each, and late
 * ones as long as {@link PreOrders.Builder#pastDue the rule} says. Days are those of the offer's zone. Thread-safe.
 */
public final class Planning {

    private final ReadinessDesk readiness;
    private final PunctualityDesk punctuality;
    private final ForecastDesk forecasts;
    private final InstantSource clock;

    Planning(Transactions transactions, Inbound inbound, InstantSource clock) {
        DayBookDesk dayBook = new DayBookDesk(transactions);
        this.readiness = new ReadinessDesk(transactions, inbound);
        this.punctuality = new PunctualityDesk(transactions, dayBook);
        this.forecasts = new ForecastDesk(transactions, dayBook, inbound);
        this.clock = clock;
    }

    /**
     * Whether what is promised can be kept with what is there and expected in, and what may still be promised, by day: the
     * waiting units by the last day that their customers were told, beside the next 1000 supplies. It reads every waiting
     * pre-order of the SKU.
     *
     * @param sku the SKU
     * @return the outlook as of now, if the SKU is offered
     */
    public Optional<Outlook> outlook(Sku sku) {
        return readiness.outlook(sku, clock.instant());
    }

    /**
     * The offers and their lights, page by page. Sort a page, or all of them, by {@link OfferReadiness#WORST_FIRST} to see
     * what needs a person. It reads every waiting pre-order of these offers.
     *
     * @param after the last SKU of the page before, empty for the first page
     * @param limit 1 to 1000
     * @return the next offers in the order of their SKUs, in whatever state they are
     * @throws InvalidQuantityException if the limit is out of range
     */
    public List<OfferReadiness> readiness(Optional<Sku> after, int limit) {
        return readiness.readiness(after, limit, clock.instant());
    }

    /**
     * What was asked for of a SKU: sales and confirmed holds on their day, less cancellations on the day on which they came.
     *
     * @param sku the SKU
     * @param from the first day
     * @param until the first day that does not count, 1 to {@value DemandCurve#MAX_DAYS} days later
     * @param count whether what was refused because nothing was left to sell counts, too
     * @return the units of every day
     * @throws IllegalArgumentException if there are too few days or too many
     */
    public DemandCurve demand(Sku sku, LocalDate from, LocalDate until, DemandCount count) {
        return forecasts.demand(sku, from, until, count);
    }

    /**
     * What will be asked for of an offer, when its cap will be reached, and what is to buy. The model is that of {@link
     * DemandForecast}; it sees what was asked for until yesterday.
     *
     * @param sku the SKU
     * @param count whether what was refused because nothing was left to sell counts, too
     * @return the forecast as of now, if the SKU is offered
     */
    public Optional<SalesForecast> forecast(Sku sku, DemandCount count) {
        return forecasts.forecast(sku, count, clock.instant());
    }

    /**
     * For which day a supply was announced at first, and on which the last of its units came. A day to which it was revised
     * later does not count: it would make every supplier punctual.
     *
     * @param id the supply
     * @return the days, empty while units are to come, or if none came
     */
    public Optional<ExpectedAndActual> expectedAndActual(SupplyId id) {
        return punctuality.days(id);
    }

    /**
     * For which day a pre-order was promised when it was placed, and on which the last of its units was dispatched.
     *
     * @param id the order line
     * @return the days, empty while units are to be dispatched, or if none were, or if no day was promised
     */
    public Optional<ExpectedAndActual> expectedAndActual(PreOrderId id) {
        return punctuality.days(id);
    }

    /**
     * How late supplies came, each once, by its {@linkplain #expectedAndActual(SupplyId) days}. It takes a look at every
     * day and a thousand supplies at a time.
     *
     * @param sku of which SKU, empty for all
     * @param from the first day on which their last units came
     * @param until the first day that does not count, at most {@value DemandCurve#MAX_DAYS} days later
     * @return their bias and spread, empty if none came in full
     * @throws IllegalArgumentException if the days are in the wrong order or too many
     */
    public Optional<Punctuality> punctualityOfSupplies(Optional<Sku> sku, LocalDate from, LocalDate until) {
        return punctuality.ofSupplies(sku, from, until);
    }

    /**
     * How late pre-orders were dispatched, each once, by its {@linkplain #expectedAndActual(PreOrderId) days}. It takes a
     * look at every day, and reads no pre-order.
     *
     * @param sku of which SKU, empty for all
     * @param from the first day on which their last units were dispatched
     * @param until the first day that does not count, at most {@value DemandCurve#MAX_DAYS} days later
     * @return their bias and spread, empty if none was dispatched that had been promised for a day
     * @throws IllegalArgumentException if the days are in the wrong order or too many
     */
    public Optional<Punctuality> punctualityOfPreOrders(Optional<Sku> sku, LocalDate from, LocalDate until) {
        return punctuality.ofPreOrders(sku, from, until);
    }
}
