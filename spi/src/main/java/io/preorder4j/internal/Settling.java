package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.AllocationPolicy;
import io.preorder4j.core.allocation.PolicyViolationException;
import io.preorder4j.core.event.AllocationModeChanged;
import io.preorder4j.core.event.AllocationSuspended;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.event.GoodsReceived;
import io.preorder4j.core.event.OfferRevised;
import io.preorder4j.core.event.PreOrderPinned;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.PreOrderUnblocked;
import io.preorder4j.core.event.ReceiptReversed;
import io.preorder4j.core.event.ReviewRequested;
import io.preorder4j.core.event.ReviewRequested.Review;
import io.preorder4j.core.event.StockAdjusted;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.offer.AllocationMode;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.metrics.AllocationChunk;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings stock and backlog to rest after a command: lost units are taken back from those who have them, the last in
 * rank first, and free units go to those who wait, by the policy of the offer.
 *
 * <p>It works in chunks of {@value SettlingStep#CHUNK} claims a SKU. The first chunk belongs to the transaction of the command, each
 * further one has its own. What is left to do follows from the tables alone, so that whoever comes next goes on where a
 * killed process stopped. Whoever comes while a thread of this process goes on leaves it {@linkplain UnderWay to that thread}.
 *
 * <p>A policy that breaks its rules never stops a command: nothing that it said is used, and the offer is allocated by
 * hand from then on, until somebody has looked. Only who asked for the allocation is thrown the violation.
 */
public final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Policies policies;
    private final Promising promising;
    private final Meter meter;
    private final boolean sharesWork;
    private final UnderWay underWay = new UnderWay();

    /**
     * Settles by these policies.
     *
     * @param policies the policies that offers may name
     * @param promising who tells customers what follows for their dates
     * @param meter who is told how much went to those who wait
     * @param sharesWork whether what is left to settle may be left to another thread, as each part is committed by itself
     */
    public Settling(Policies policies, Promising promising, Meter meter, boolean sharesWork) {
        this.policies = policies;
        this.promising = promising;
        this.meter = meter;
        this.sharesWork = sharesWork;
    }

    /** Settles the first chunk of every SKU that the facts touched, and tells what is left. */
    Rest begin(Recording unit, Collection<Event> facts, boolean repeated, Instant now) {
        Touched touched = new Touched();
        facts.forEach(touched::add);
        // A review was for what was there when somebody asked for it.
        Rest rest = step(unit, touched.skus, repeated ? Set.of() : touched.byHand, Set.of(), now);
        return repeated ? rest.untold(Promising.untold(unit, facts)) : rest;
    }

    /** Settles all that is left, chunk by chunk, each in a transaction, or leaves it to a thread that is at it. */
    void finish(Transactions transactions, Rest begun, Instant now) {
        SortedSet<Sku> untold = new TreeSet<>();
        SortedSet<Sku> toLookAt = new TreeSet<>();
        Rest rest = begun;
        hear(rest, untold, toLookAt);
        while (!rest.isSettled() || !toLookAt.isEmpty()) {
            if (rest.isSettled()) {
                SortedSet<Sku> skus = restless(transactions, toLookAt);
                toLookAt.clear();
                rest = skus.isEmpty() ? Rest.NOTHING : inOne(transactions, skus, Set.of(), Set.of(), now);
                hear(rest, untold, toLookAt);
            } else {
                goOn(transactions, rest, untold, toLookAt, now);
                rest = Rest.NOTHING;
            }
        }
        for (Sku sku : untold) {
            boolean told = false;
            while (!told) {
                told = transactions.write(unit -> promising.goOn(unit, sku, now));
            }
        }
    }

    /** Goes on until all is settled. Others may have left something to this thread: that is looked at once more. */
    private void goOn(
            Transactions transactions, Rest begun, SortedSet<Sku> untold, SortedSet<Sku> toLookAt, Instant now) {
        SortedSet<Sku> ours = new TreeSet<>();
        Rest rest = begun;
        try {
            while (!rest.isSettled()) {
                rest.violations().forEach(violation -> suspend(transactions, violation, now));
                for (Sku sku : rest.skus()) {
                    if (sharesWork && !ours.contains(sku) && underWay.begin(sku)) {
                        ours.add(sku);
                    }
                }
                rest = rest.skus().isEmpty()
                        ? Rest.NOTHING
                        : inOne(transactions, rest.skus(), rest.byHand(), ours, now);
                hear(rest, untold, toLookAt);
            }
        } finally {
            underWay.end(ours);
        }
        toLookAt.addAll(ours);
    }

    private void hear(Rest rest, SortedSet<Sku> untold, SortedSet<Sku> toLookAt) {
        rest.given().forEach(meter::record);
        untold.addAll(rest.untold());
        toLookAt.addAll(rest.left());
    }

    private SortedSet<Sku> restless(Transactions transactions, SortedSet<Sku> toLookAt) {
        SortedSet<Sku> skus = new TreeSet<>(toLookAt);
        skus.removeIf(underWay::contains);
        return skus.isEmpty() ? skus : transactions.read(unit -> restless(unit, skus));
    }

    private static SortedSet<Sku> restless(UnitOfWork unit, Set<Sku> skus) {
        SortedSet<Sku> restless = new TreeSet<>();
        unit.stocks().find(skus).forEach((sku, stock) -> {
            if (stock.free() > 0 || stock.deficit() > 0) {
                restless.add(sku);
            }
        });
        return restless;
    }

    private Rest inOne(Transactions transactions, Set<Sku> skus, Set<Sku> byHand, Set<Sku> ours, Instant now) {
        return transactions.write(unit -> step(new Recording(unit), skus, byHand, ours, now));
    }

    private Rest step(Recording unit, Set<Sku> skus, Set<Sku> byHand, Set<Sku> ours, Instant now) {
        Following following = promising.following(unit, now);
        SortedSet<Sku> restless = restless(unit.known(), skus);
        // Who asked by hand may have asked for what nobody else gives.
        SortedSet<Sku> left = new TreeSet<>(restless);
        left.removeIf(sku -> !underWay.contains(sku) || ours.contains(sku) || byHand.contains(sku));
        restless.removeAll(left);
        SortedSet<Sku> locked = following.concerned();
        locked.addAll(restless);
        Map<Sku, Stock> stocks = locked.isEmpty() ? Map.of() : unit.stocks().lock(locked);
        Rest rest = restless.isEmpty() ? Rest.NOTHING : settled(unit, stocks, restless, byHand, now);
        return rest.leaving(left, following.follow());
    }

    private Rest settled(
            Recording unit, Map<Sku, Stock> stocks, SortedSet<Sku> restless, Set<Sku> byHand, Instant now) {
        Map<Sku, Offer> offers = unit.offers().find(restless);
        SortedSet<Sku> unsettled = new TreeSet<>();
        List<Suspension> violations = new ArrayList<>();
        List<AllocationChunk> given = new ArrayList<>();
        // In the order of the SKUs, not of the map: the journal is the same on every store.
        for (Sku sku : restless) {
            SettlingStep step = new SettlingStep(unit, stocks.getOrDefault(sku, Stock.none(sku)));
            Offer offer = offers.get(sku);
            if (offer != null) {
                try {
                    settle(step, stocks.getOrDefault(sku, Stock.none(sku)), offer, byHand.contains(sku), now);
                } catch (PolicyViolationException e) {
                    if (byHand.contains(sku)) {
                        throw e;
                    }
                    violations.add(new Suspension(offer, e));
                }
            }
            step.given().ifPresent(given::add);
            if (step.goesOn()) {
                unsettled.add(sku);
            }
        }
        return new Rest(unsettled, byHand, violations, new TreeSet<>(), new TreeSet<>(), given);
    }

    private void settle(SettlingStep step, Stock stock, Offer offer, boolean byHand, Instant now) {
        if (stock.deficit() > 0) {
            step.takeBack(now);
        } else if (stock.free() > 0 && (byHand || offer.mode() == AllocationMode.AUTOMATIC)) {
            AllocationPolicy policy = policies.named(offer.policy());
            step.allocate(offer, policy, now);
        }
    }

    /** In a transaction of its own: an offer is changed under the lock of its tally, which comes before that of stock. */
    private static void suspend(Transactions transactions, Suspension suspension, Instant now) {
        Offer seen = suspension.offer();
        LOG.warn(
                "{}; {} is allocated by hand from now on",
                suspension.violation().getMessage(),
                seen.sku());
        transactions.write(unit -> {
            unit.offers().lock(new TreeSet<>(Set.of(seen.sku())));
            Offer offer = unit.offers().find(Set.of(seen.sku())).getOrDefault(seen.sku(), seen);
            // Somebody may have looked in between.
            if (offer.mode() == AllocationMode.AUTOMATIC && offer.policy().equals(seen.policy())) {
                Decision.record(unit, now, List.of(suspended(unit, offer, suspension.violation())));
            }
            return offer;
        });
    }

    /** Has an offer allocated by hand, under the lock of its tally, and tells why. */
    static AllocationSuspended suspended(UnitOfWork unit, Offer offer, PolicyViolationException violation) {
        unit.offers().update(offer.withMode(AllocationMode.MANUAL));
        return new AllocationSuspended(offer.sku(), violation.policy(), violation.violation());
    }

    /** The SKUs whose units, or whose claims to them, facts have changed. */
    private static final class Touched {

        private final Set<Sku> skus = new TreeSet<>();
        private final Set<Sku> byHand = new TreeSet<>();

        void add(Event fact) {
            if (fact instanceof PreOrderPlaced e) {
                skus.add(e.preOrder().sku());
            } else if (fact instanceof UnitsMoved e) {
                skus.add(e.sku());
            } else if (fact instanceof GoodsReceived e) {
                skus.addAll(e.receipt().accepted().keySet());
            } else if (fact instanceof ReceiptReversed e) {
                skus.addAll(e.receipt().accepted().keySet());
            } else if (fact instanceof StockAdjusted e) {
                skus.add(e.adjustment().sku());
            } else {
                addChoice(fact);
            }
        }

        private void addChoice(Event fact) {
            if (fact instanceof PreOrderUnblocked e) {
                skus.add(e.sku());
            } else if (fact instanceof PreOrderPinned e) {
                skus.add(e.sku());
            } else if (fact instanceof AllocationModeChanged e) {
                skus.add(e.sku());
            } else if (fact instanceof OfferRevised e) {
                skus.add(e.offer().sku());
            } else if (fact instanceof ReviewRequested e && e.review() == Review.ALLOCATION) {
                skus.add(e.sku());
                byHand.add(e.sku());
            }
        }
    }

    /** An offer whose policy broke its rules. */
    record Suspension(Offer offer, PolicyViolationException violation) {}

    /**
     * What is left to settle.
     *
     * @param skus of which more is to be settled
     * @param byHand those that are allocated although their offers are not allocated by themselves
     * @param violations the policies that broke their rules
     * @param left what another thread is at
     * @param untold of which SKUs more customers are to be told of other dates
     * @param given what went to those who wait so far
     */
    record Rest(
            SortedSet<Sku> skus,
            Set<Sku> byHand,
            List<Suspension> violations,
            SortedSet<Sku> left,
            SortedSet<Sku> untold,
            List<AllocationChunk> given) {

        private static final Rest NOTHING =
                new Rest(new TreeSet<>(), Set.of(), List.of(), new TreeSet<>(), new TreeSet<>(), List.of());

        boolean isSettled() {
            return skus.isEmpty() && violations.isEmpty();
        }

        Rest untold(SortedSet<Sku> more) {
            return new Rest(skus, byHand, violations, left, more, given);
        }

        Rest leaving(SortedSet<Sku> some, SortedSet<Sku> more) {
            return new Rest(skus, byHand, violations, some, more, given);
        }
    }
}
