package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.readiness.DueUnits;
import io.preorder4j.core.readiness.Outlook;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.planning.OfferReadiness;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells whether what is promised can be kept. */
public final class ReadinessDesk {

    private final Transactions transactions;
    private final Inbound inbound;

    /**
     * A desk for what is promised and what is on order.
     *
     * @param transactions where things are looked up
     * @param inbound what is on order, as far as it counts
     */
    public ReadinessDesk(Transactions transactions, Inbound inbound) {
        this.transactions = transactions;
        this.inbound = inbound;
    }

    /**
     * The demand for an offer and the supply for it, by day.
     *
     * @param sku the SKU
     * @param now the time
     * @return the outlook, if the SKU is offered
     */
    public Optional<Outlook> outlook(Sku sku, Instant now) {
        return transactions.read(unit ->
                Optional.ofNullable(unit.offers().find(Set.of(sku)).get(sku)).map(offer -> outlook(unit, offer, now)));
    }

    /**
     * The light of each offer.
     *
     * @param after the last SKU of the page before
     * @param limit how many
     * @param now the time
     * @return the next offers by SKU
     */
    public List<OfferReadiness> readiness(Optional<Sku> after, int limit, Instant now) {
        Batch.checked("limit", limit);
        return transactions.read(unit -> unit.offers().page(after, limit).stream()
                .map(offer -> new OfferReadiness(
                        offer.sku(), offer.state(), outlook(unit, offer, now).readiness()))
                .toList());
    }

    /** The outlook within a transaction. */
    Outlook outlook(UnitOfWork unit, Offer offer, Instant now) {
        Sku sku = offer.sku();
        Stock stock = unit.stocks().find(Set.of(sku)).getOrDefault(sku, Stock.none(sku));
        SortedMap<LocalDate, Long> promised = new TreeMap<>();
        long undated = 0;
        for (Map.Entry<Optional<Instant>, Long> waiting :
                unit.preOrders().waitingByDue(sku).entrySet()) {
            if (waiting.getKey().isPresent()) {
                LocalDate day =
                        lastDay(waiting.getKey().get(), offer.availability().zone());
                promised.merge(day, waiting.getValue(), Math::addExact);
            } else {
                undated = waiting.getValue();
            }
        }
        return Outlook.of(Inbound.today(offer, now), stock)
                .promised(promised.entrySet().stream()
                        .map(due -> new DueUnits(due.getKey(), due.getValue()))
                        .toList())
                .undated(undated)
                .expecting(inbound.supplies(unit, offer, now));
    }

    /** What is due at an instant was promised for the day that ends there. */
    static LocalDate lastDay(Instant due, ZoneId zone) {
        return LocalDate.ofInstant(due, zone).minusDays(1);
    }
}
