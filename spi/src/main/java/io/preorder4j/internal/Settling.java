package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Brings stock and backlog to rest after a command: lost units are taken back from those who have them, the last in
 * rank first, and free units go to those who wait, by the policy of the offer.
 *
 * <p>It works in chunks of {@value SettlingStep#CHUNK} claims a SKU. The first chunk belongs to the transaction of the command, each
 * further one has its own. What is left to do follows from the tables alone, so that whoever comes next goes on where a
 * killed process stopped.
 */
public final class Settling {

    private final Transactions transactions;
    private final Policies policies;

    /**
     * Settles by these policies.
     *
     * @param transactions where further chunks are carried out
     * @param policies the policies that offers may name
     */
    public Settling(Transactions transactions, Policies policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    /** Settles the first chunk of every SKU that the facts touched, and tells which need more. */
    List<Sku> begin(UnitOfWork unit, Collection<Event> facts, Instant now) {
        Set<Sku> skus = new HashSet<>();
        facts.forEach(fact -> touched(fact).ifPresent(skus::add));
        return step(unit, skus, now);
    }

    /** Settles all that is left, chunk by chunk, each in its own transaction. */
    void finish(List<Sku> unsettled, Instant now) {
        for (Sku sku : unsettled) {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = !transactions
                        .write(unit -> step(unit, Set.of(sku), now))
                        .isEmpty();
            }
        }
    }

    private static Optional<Sku> touched(Event fact) {
        if (fact instanceof PreOrderPlaced e) {
            return Optional.of(e.sku());
        } else if (fact instanceof UnitsMoved e) {
            return Optional.of(e.sku());
        } else if (fact instanceof GoodsReceived e) {
            return Optional.of(e.receipt().sku());
        } else if (fact instanceof StockAdjusted e) {
            return Optional.of(e.adjustment().sku());
        }
        return Optional.empty();
    }

    private List<Sku> step(UnitOfWork unit, Set<Sku> skus, Instant now) {
        SortedSet<Sku> restless = new TreeSet<>();
        unit.stocks().find(skus).forEach((sku, stock) -> {
            if (isRestless(stock)) {
                restless.add(sku);
            }
        });
        if (restless.isEmpty()) {
            return List.of();
        }
        Map<Sku, Offer> offers = unit.offers().find(restless);
        SettlingStep step = new SettlingStep(unit);
        Map<Sku, Stock> stocks = unit.stocks().lock(restless);
        // In the order of the SKUs, not of the map: the journal is the same on every store.
        for (Sku sku : restless) {
            Offer offer = offers.get(sku);
            if (offer != null) {
                step.settle(stocks.getOrDefault(sku, Stock.none(sku)), policies.named(offer.policy()));
            }
        }
        step.save(now);
        return step.unsettled();
    }

    private static boolean isRestless(Stock stock) {
        return stock.free() > 0 || stock.deficit() > 0;
    }
}
