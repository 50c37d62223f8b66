package io.preorder4j.internal;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.promise.Cut;
import io.preorder4j.core.promise.Plan;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where the steps of a plan cut a queue. Each is looked for from the nearest place whose number is known: an old cut, the
 * front or the end. So what is read is what changes, however long the queue is.
 */
final class Cutting {

    /** Most cuts stay or move by a few; a page for those that move far. */
    private static final int FIRST_STEP = 8;

    private final UnitOfWork unit;
    private final Sku sku;
    private final Cut.End front;
    private final Cut.End end;
    private final List<Cut.End> known = new ArrayList<>();
    private final Map<Long, Cut.End> stay = new HashMap<>();

    /**
     * Begins with what is known.
     *
     * @param before where it was cut, under the numbers that hold now
     * @param untouched those of these cuts that stay where they are, as long as their steps end at the same numbers
     * @param given the units that pre-orders have been given, which are numbered before the queue
     * @param active the units that are sold, of which the last one ends the queue
     */
    Cutting(UnitOfWork unit, Timetable before, List<Cut> untouched, long given, long active) {
        this.unit = unit;
        this.sku = before.sku();
        this.front = new Cut.End(Rank.FIRST, given);
        this.end = new Cut.End(Rank.LAST, active);
        known.add(front);
        before.cuts().forEach(cut -> cut.end().ifPresent(known::add));
        known.add(end);
        untouched.forEach(cut -> cut.end().ifPresent(place -> stay.put(cut.until(), place)));
    }

    List<Cut> cuts(Plan plan) {
        return plan.steps().stream()
                .map(step -> new Cut(step.until(), step.promise(), end(step.until())))
                .toList();
    }

    private Optional<Cut.End> end(long until) {
        if (until >= end.number()) {
            return Optional.empty();
        }
        Optional<Cut.End> unmoved = Optional.ofNullable(stay.get(until));
        return unmoved.isPresent() ? unmoved : Optional.of(lookedFor(until));
    }

    private Cut.End lookedFor(long until) {
        Cut.End nearest = known.get(0);
        for (Cut.End other : known) {
            if (Math.abs(until - other.number()) < Math.abs(until - nearest.number())) {
                nearest = other;
            }
        }
        return nearest.number() <= until ? forward(nearest, until) : backward(nearest, until);
    }

    /** As many more as are served whole. */
    private Cut.End forward(Cut.End from, long until) {
        Cut.End place = from;
        int limit = FIRST_STEP;
        List<Claim> page;
        do {
            page = unit.preOrders().queue(sku, place.last(), limit);
            for (Claim claim : page) {
                long number = place.number() + claim.units();
                if (number > until) {
                    return place;
                }
                place = new Cut.End(claim.rank(), number);
            }
            // Not all of a page was there to read: it was the last one.
            if (page.size() < limit) {
                return place;
            }
            limit = Batch.MAX;
        } while (true);
    }

    /** As many fewer as are not. */
    private Cut.End backward(Cut.End from, long until) {
        long number = from.number();
        Rank at = from.last();
        int limit = FIRST_STEP;
        List<Claim> page;
        do {
            page = unit.preOrders().queueBackward(sku, at, limit);
            for (Claim claim : page) {
                if (number <= until) {
                    return new Cut.End(claim.rank(), number);
                }
                number -= claim.units();
                at = before(claim.rank());
            }
            if (page.size() < limit) {
                return new Cut.End(Rank.FIRST, front.number());
            }
            limit = Batch.MAX;
        } while (true);
    }

    /** No two pre-orders have the same sequence. */
    private static Rank before(Rank rank) {
        return new Rank(rank.value(), rank.sequence() - 1);
    }
}
