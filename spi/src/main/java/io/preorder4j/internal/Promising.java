package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.promise.Arrival;
import io.preorder4j.core.promise.Plan;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.stock.PastDue;
import io.preorder4j.core.stock.Stock;
import io.preorder4j.core.stock.Supply;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps the promises of a SKU in step with its queue and its supplies, after a command and after what was settled for it: looks
 * for the cuts that moved, and tells those between the old and the new ones.
 *
 * <p>A transaction tells {@value Batch#MAX} customers; what is left is told in others. Up to whom was told is stored, so that
 * whoever comes next goes on where a killed process stopped.
 */
public final class Promising {

    private final PastDue pastDue;
    private final Threshold threshold;
    private final Delaying delaying;

    /**
     * Keeps promises by these rules.
     *
     * @param pastDue how long one goes on counting on a supply that is late
     * @param threshold from how many days on a change of date is told
     * @param delaying who hears of dates that change
     */
    public Promising(PastDue pastDue, Threshold threshold, Delaying delaying) {
        this.pastDue = pastDue;
        this.threshold = threshold;
        this.delaying = delaying;
    }

    /** What is promised for a SKU today, unit by unit. */
    Plan plan(UnitOfWork unit, Offer offer, LocalDate today) {
        Stock stock = unit.stocks().find(Set.of(offer.sku())).getOrDefault(offer.sku(), Stock.none(offer.sku()));
        return plan(offer, stock, unit.stocks().expected(offer.sku(), Batch.MAX), today);
    }

    /** What would be promised if these were the supplies. */
    Plan plan(Offer offer, Stock stock, Collection<Supply> supplies, LocalDate today) {
        return Plan.of(offer.availability(), stock, arrivals(supplies), today);
    }

    private List<Arrival> arrivals(Collection<Supply> supplies) {
        return supplies.stream()
                .filter(supply -> supply.outstanding() > 0)
                .map(supply -> new Arrival(
                        supply.expectedOn(),
                        supply.outstanding(),
                        supply.expectedOn().plusDays(pastDue.days())))
                .toList();
    }

    /** Looks at the facts of a transaction so far, before anything is settled for them. */
    Following following(Recording unit, Instant now) {
        return new Following(this, unit, now);
    }

    /** The SKUs of a command that was carried out before where not everybody was told: it was killed in between. */
    static SortedSet<Sku> untold(Recording unit, Collection<Event> facts) {
        SortedSet<Sku> skus = new TreeSet<>(QueueChanges.of(facts).keySet());
        Map<Sku, Timetable> timetables = unit.promises().timetables(skus);
        skus.removeIf(sku -> Optional.ofNullable(timetables.get(sku))
                .filter(timetable -> !timetable.isTold())
                .isEmpty());
        return skus;
    }

    /** Goes on telling, in a transaction of its own. */
    boolean goOn(UnitOfWork unit, Sku sku, Instant now) {
        unit.stocks().lock(new TreeSet<>(Set.of(sku)));
        Timetable timetable = unit.promises().timetables(Set.of(sku)).get(sku);
        return timetable == null || told(unit, telling(unit, now), timetable, timetable, List.of());
    }

    /** Tells customers in a transaction. */
    Telling telling(UnitOfWork unit, Instant now) {
        return new Telling(unit, now, threshold, delaying);
    }

    /** Looks for the cuts after something happened, and tells. */
    boolean follow(
            Recording unit,
            Telling telling,
            Offer offer,
            long active,
            Timetable before,
            QueueChanges changes,
            Instant now) {
        Sku sku = offer.sku();
        Stock stock = unit.stocks().find(Set.of(sku)).getOrDefault(sku, Stock.none(sku));
        Plan plan = plan(offer, stock, unit.stocks().expected(sku, Batch.MAX), Inbound.today(offer, now));
        Timetable moved = changes.moved(unit, before);
        Cutting cutting = new Cutting(unit, moved, changes.untouched(before), stock.withPreOrders(), active);
        return told(unit, telling, before, moved.cut(plan, cutting.cuts(plan)), changes.toLookAt());
    }

    private static boolean told(
            UnitOfWork unit, Telling telling, Timetable before, Timetable next, List<PreOrderId> alone) {
        Timetable told = telling.tell(next);
        telling.tell(told, alone);
        if (!told.equals(before)) {
            unit.promises().put(List.of(told));
        }
        return told.isTold();
    }
}
