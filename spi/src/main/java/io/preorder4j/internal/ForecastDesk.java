package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.forecast.DemandCount;
import io.preorder4j.core.forecast.DemandCurve;
import io.preorder4j.core.forecast.DemandForecast;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.planning.SalesForecast;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Tells what was asked for, and what will be. */
public final class ForecastDesk {

    private final Transactions transactions;
    private final DayBookDesk dayBook;
    private final Inbound inbound;

    /**
     * A desk for demand.
     *
     * @param transactions where things are looked up
     * @param dayBook what is asked for the demand of a day
     * @param inbound what is on order, as far as it counts
     */
    public ForecastDesk(Transactions transactions, DayBookDesk dayBook, Inbound inbound) {
        this.transactions = transactions;
        this.dayBook = dayBook;
        this.inbound = inbound;
    }

    /**
     * What was asked for.
     *
     * @param sku the SKU
     * @param from the first day
     * @param until the first day that does not count
     * @param count what counts as demand
     * @return the curve of these days
     */
    public DemandCurve demand(Sku sku, LocalDate from, LocalDate until, DemandCount count) {
        dayBook.bringUpToDate();
        return transactions.read(unit -> demand(unit, sku, from, until, count));
    }

    /**
     * What will be asked for.
     *
     * @param sku the SKU
     * @param count what counts as demand
     * @param now the time
     * @return the forecast, if the SKU is offered
     */
    public Optional<SalesForecast> forecast(Sku sku, DemandCount count, Instant now) {
        dayBook.bringUpToDate();
        return transactions.read(
                unit -> Optional.ofNullable(unit.offers().find(Set.of(sku)).get(sku))
                        .map(offer -> forecast(unit, offer, count, now)));
    }

    private SalesForecast forecast(UnitOfWork unit, Offer offer, DemandCount count, Instant now) {
        Sku sku = offer.sku();
        LocalDate today = Inbound.today(offer, now);
        DemandCurve demand = demand(unit, sku, firstDay(unit, sku, today), today, count);
        Stock stock = unit.stocks().find(Set.of(sku)).getOrDefault(sku, Stock.none(sku));
        long waiting = unit.preOrders().waitingByDue(sku).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new SalesForecast(
                sku,
                demand,
                DemandForecast.of(demand),
                left(unit, offer, now),
                waiting + stock.deficit(),
                stock.free() + inbound.sure(unit, offer, now));
    }

    private static DemandCurve demand(UnitOfWork unit, Sku sku, LocalDate from, LocalDate until, DemandCount count) {
        return DemandCurve.of(from, until, unit.dayBook().demand(sku, from, until), count);
    }

    /** A day that is not over says little, so that history ends yesterday, and is of one day at least. */
    private static LocalDate firstDay(UnitOfWork unit, Sku sku, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        LocalDate earliest = today.minusDays(DemandCurve.MAX_DAYS);
        LocalDate first = unit.dayBook()
                .firstDemand(sku)
                .filter(day -> day.isBefore(yesterday))
                .orElse(yesterday);
        return first.isBefore(earliest) ? earliest : first;
    }

    private Optional<Long> left(UnitOfWork unit, Offer offer, Instant now) {
        Limit cap = offer.caps().total();
        Limit supply = inbound.cap(unit, offer, now);
        long most = Math.min(cap.units(), supply.units());
        if (!new Limit(most).isSet()) {
            return Optional.empty();
        }
        Tally tally = unit.offers().tallies(Set.of(offer.sku())).getOrDefault(offer.sku(), Tally.none(offer.sku()));
        return Optional.of(most - Holds.asOf(unit, tally, now).active());
    }
}
