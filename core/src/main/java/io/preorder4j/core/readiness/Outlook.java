package io.preorder4j.core.readiness;

import io.preorder4j.core.Units;
import io.preorder4j.core.stock.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The demand for one offer and the supply for it, by day. Units that come on a day are there for what is due on that
 * day. What was due before today is due today, and what should have come before today, and still counts, comes today. Units are taken to go to whom they are due first; a policy that gives them
 * to others may break a promise that this outlook calls safe.
 *
 * <pre>{@code
 * Outlook outlook = Outlook.of(today, stock)
 *         .promised(List.of(new DueUnits(july1st, 120)))
 *         .expecting(List.of(new ExpectedSupply(june20th, 150, 70)));
 * outlook.readiness();       // amber: 105 are sure, 15 short on July 1st
 * outlook.availableToPromise(SupplyCount.IN_FULL);
 * }</pre>
 *
 * @param today the first day that counts, in the shop's zone
 * @param onHand the free units, below 0 for a deficit, which whatever comes in repays first
 * @param supplies what is expected in, in any order
 * @param promised the waiting units by the day on which they are due, in any order
 * @param undated the waiting units that were promised for no day, 0 or more; they are late on no day, but nobody else may
 *     be promised theirs, and so they are in the last bucket
 * @param furtherDemand units that are not sold yet and will be due on a day, such as from a forecast, in any order; they
 *     count as due for {@link #readiness}, and not for {@link #availableToPromise}, whose units are sold to them
 */
public record Outlook(
        LocalDate today,
        long onHand,
        List<ExpectedSupply> supplies,
        List<DueUnits> promised,
        long undated,
        List<DueUnits> furtherDemand) {

    /** Copies the lists, and checks the number of units. */
    public Outlook {
        if (undated < 0) {
            throw new IllegalArgumentException(undated + " units would wait without a day");
        }
        supplies = List.copyOf(supplies);
        promised = List.copyOf(promised);
        furtherDemand = List.copyOf(furtherDemand);
    }

    /**
     * The stock as it is, with nothing expected in and nothing promised.
     *
     * @param today the first day that counts, in the shop's zone
     * @param stock the books of the SKU
     * @return the outlook
     */
    public static Outlook of(LocalDate today, Stock stock) {
        return new Outlook(today, stock.free() - stock.deficit(), List.of(), List.of(), 0, List.of());
    }

    /**
     * The same with other supplies.
     *
     * @param newSupplies what is expected in, in any order
     * @return the outlook
     */
    public Outlook expecting(List<ExpectedSupply> newSupplies) {
        return new Outlook(today, onHand, newSupplies, promised, undated, furtherDemand);
    }

    /**
     * The same with another backlog that is due by day.
     *
     * @param newPromised the waiting units by the day on which they are due, in any order
     * @return the outlook
     */
    public Outlook promised(List<DueUnits> newPromised) {
        return new Outlook(today, onHand, supplies, newPromised, undated, furtherDemand);
    }

    /**
     * The same with another backlog that is due on no day.
     *
     * @param newUndated the waiting units that were promised for no day, 0 or more
     * @return the outlook
     */
    public Outlook undated(long newUndated) {
        return new Outlook(today, onHand, supplies, promised, newUndated, furtherDemand);
    }

    /**
     * The same with other demand to come.
     *
     * @param newFurtherDemand units that are not sold yet, by the day on which they will be due, in any order
     * @return the outlook
     */
    public Outlook furtherDemand(List<DueUnits> newFurtherDemand) {
        return new Outlook(today, onHand, supplies, promised, undated, newFurtherDemand);
    }

    /**
     * Whether every day's demand can be met. A day fails if the units due until its end are more than those on hand and
     * expected until its end.
     *
     * @return green, amber or red, with the first day that fails and the units short there
     * @throws io.preorder4j.core.InvalidQuantityException if a sum does not fit a {@code long}
     */
    public Readiness readiness() {
        Optional<Shortfall> inFull = shortfall(SupplyCount.IN_FULL);
        if (inFull.isPresent()) {
            return new Readiness(Readiness.Light.RED, inFull);
        }
        Optional<Shortfall> withCaution = shortfall(SupplyCount.WITH_CAUTION);
        return new Readiness(withCaution.isPresent() ? Readiness.Light.AMBER : Readiness.Light.GREEN, withCaution);
    }

    /**
     * What may still be promised, by day: today, and every later day on which units come in or are due.
     *
     * @param count how supplies are counted
     * @return the buckets in order, at least that of today; what may be promised never falls from one to the next
     * @throws io.preorder4j.core.InvalidQuantityException if a sum does not fit a {@code long}
     */
    public List<AvailableToPromise> availableToPromise(SupplyCount count) {
        Balance balance = supplyOf(count);
        promised.forEach(due -> balance.isDue(due.day(), due.units()));
        balance.isDueInTheEnd(undated);
        List<AvailableToPromise> buckets = new ArrayList<>();
        long before = onHand;
        for (Map.Entry<LocalDate, Balance.Day> entry : balance.days()) {
            Balance.Day day = entry.getValue();
            long after = day.after(before);
            buckets.add(new AvailableToPromise(entry.getKey(), before, day.expected(), day.due(), Math.max(0, after)));
            before = after;
        }
        return lookingAhead(buckets);
    }

    /** Of each bucket only what no later one needs. */
    private static List<AvailableToPromise> lookingAhead(List<AvailableToPromise> buckets) {
        long least = Long.MAX_VALUE;
        for (int i = buckets.size() - 1; i >= 0; i--) {
            AvailableToPromise bucket = buckets.get(i);
            least = Math.min(least, bucket.leftToPromise());
            buckets.set(
                    i,
                    new AvailableToPromise(bucket.day(), bucket.onHand(), bucket.expected(), bucket.promised(), least));
        }
        return List.copyOf(buckets);
    }

    private Optional<Shortfall> shortfall(SupplyCount count) {
        Balance balance = supplyOf(count);
        promised.forEach(due -> balance.isDue(due.day(), due.units()));
        furtherDemand.forEach(due -> balance.isDue(due.day(), due.units()));
        long left = onHand;
        for (Map.Entry<LocalDate, Balance.Day> entry : balance.days()) {
            left = entry.getValue().after(left);
            if (left < 0 && entry.getValue().due() > 0) {
                return Optional.of(new Shortfall(entry.getKey(), missing(left)));
            }
        }
        return Optional.empty();
    }

    /** The units below 0, in this order because a {@code long} has one more negative number than positive ones. */
    private static long missing(long left) {
        return Units.sum("shortfall", -(left + 1), 1);
    }

    private Balance supplyOf(SupplyCount count) {
        Balance balance = new Balance(today);
        supplies.forEach(supply -> balance.comesIn(supply.day(), count.units(supply)));
        return balance;
    }
}
