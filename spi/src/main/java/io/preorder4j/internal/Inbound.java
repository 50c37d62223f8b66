package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.Units;
import io.preorder4j.core.offer.Limit;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.readiness.ExpectedSupply;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is on order, as far as the shop counts on it. */
public final class Inbound {

    private final PastDue rule;

    /**
     * What counts by a rule.
     *
     * @param rule how long a supply counts that is late
     */
    public Inbound(PastDue rule) {
        this.rule = rule;
    }

    /**
     * The cap that the supply of an offer gives it. Nothing is read for an offer that has no such cap.
     *
     * <p>It is read without the lock of the stock, so that receiving does not stop selling. A command about supplies or
     * stock that is carried out beside a sale counts before it or after it, as if one had come a moment sooner. A sale
     * that was just admitted may then be above the cap, as it is when the supply is cancelled a moment later.
     *
     * @param unit the transaction
     * @param offer the offer
     * @param now the time
     * @return the most active units
     */
    public Limit cap(UnitOfWork unit, Offer offer, Instant now) {
        return offer.caps()
                .supply()
                .map(share -> share.of(supplied(unit, offer, now)))
                .orElse(Limit.none());
    }

    /** The units that came and are to come, each counted once: a receipt turns what was to come into what came. */
    private long supplied(UnitOfWork unit, Offer offer, Instant now) {
        Sku sku = offer.sku();
        Stock stock = unit.stocks().find(Set.of(sku)).getOrDefault(sku, Stock.none(sku));
        return Units.sum("supplied", Units.sum("supplied", stock.received(), stock.adjusted()), sure(unit, offer, now));
    }

    /** The units to come that one may count on. */
    long sure(UnitOfWork unit, Offer offer, Instant now) {
        return unit.stocks().sure(offer.sku(), rule.earliest(today(offer, now)));
    }

    /** The next 1000 supplies, on the days on which they count. */
    List<ExpectedSupply> supplies(UnitOfWork unit, Offer offer, Instant now) {
        return supplies(unit.stocks().expected(offer.sku(), Batch.MAX), offer, now);
    }

    /** These supplies, on the days on which they count. */
    List<ExpectedSupply> supplies(Collection<Supply> supplies, Offer offer, Instant now) {
        LocalDate today = today(offer, now);
        return supplies.stream()
                .map(supply -> ExpectedSupply.of(supply, today, rule))
                .flatMap(Optional::stream)
                .toList();
    }

    static LocalDate today(Offer offer, Instant now) {
        return LocalDate.ofInstant(now, offer.availability().zone());
    }
}
