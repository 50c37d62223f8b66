package io.preorder4j.core.promise;

import io.preorder4j.core.Units;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.stock.Stock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which unit of a SKU is promised for when. The supplies are laid end to end behind all that has come in, by day; the unit with
 * the number <i>n</i> comes when <i>n</i> units have come in all.
 *
 * <ul>
 *   <li>What comes within the availability of the offer, or before it, is promised for the availability: that is what the shop
 *       said.
 *   <li>What comes later is promised for its day.
 *   <li>What is there already, or was due and is still counted on, may come any day: who waits for it is told nothing new.
 *   <li>What no supply covers is promised for the availability, while that has not passed and no supply is later than it;
 *       otherwise it is to be announced.
 * </ul>
 *
 * Immutable.
 *
 * @param steps by the number of their last unit, growing; two neighbours promise different things
 * @param beyond what is promised for the units behind all steps
 * @param through the last day on which all this holds if nothing happens; empty if time alone changes nothing
 */
public record Plan(List<Step> steps, Availability beyond, Optional<LocalDate> through) {

    /** Copies the steps. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /**
     * Units that are promised for the same.
     *
     * @param until the number of the last of them
     * @param promise what is promised; empty if they may come any day
     */
    public record Step(long until, Optional<Availability> promise) {}

    /**
     * Makes the plan for a day.
     *
     * @param offered when the shop said that the units are expected
     * @param stock the books of the SKU
     * @param arrivals what is expected in, in any order
     * @param today the day, in the shop's zone
     * @return the plan
     * @throws io.preorder4j.core.InvalidQuantityException if a sum does not fit a {@code long}
     */
    public static Plan of(Availability offered, Stock stock, List<Arrival> arrivals, LocalDate today) {
        Drawing drawing = new Drawing(offered, today, Units.sum("arrivals", stock.received(), stock.adjusted()));
        if (stock.free() > 0) {
            drawing.add(0, Optional.empty());
        }
        arrivals.stream()
                .filter(arrival -> !arrival.countsThrough().isBefore(today))
                .sorted(Comparator.comparing(Arrival::day))
                .forEach(drawing::add);
        return drawing.plan();
    }

    /**
     * What is promised for a unit.
     *
     * @param number the number of the unit
     * @return the promise; empty if it may come any day
     */
    public Optional<Availability> promiseOf(long number) {
        for (Step step : steps) {
            if (number <= step.until()) {
                return step.promise();
            }
        }
        return Optional.of(beyond);
    }

    /** A plan while it is drawn, step by step. */
    private static final class Drawing {

        private final Availability offered;
        private final LocalDate today;
        private final boolean offerHolds;
        private final List<Step> steps = new ArrayList<>();
        private Optional<LocalDate> through;
        private long until;
        private boolean offerBroken;

        Drawing(Availability offered, LocalDate today, long cameIn) {
            this.offered = offered;
            this.today = today;
            this.until = cameIn;
            this.through = offered.lastDay().filter(last -> !last.isBefore(today));
            this.offerHolds = through.isPresent();
        }

        void add(Arrival arrival) {
            if (arrival.day().isBefore(today)) {
                holdsThrough(arrival.countsThrough());
                add(arrival.units(), Optional.empty());
            } else {
                holdsThrough(arrival.day());
                add(arrival.units(), Optional.of(promise(arrival.day())));
            }
        }

        private Availability promise(LocalDate day) {
            if (offerHolds && !day.isAfter(offered.lastDay().orElseThrow())) {
                return offered;
            }
            offerBroken = true;
            return Availability.on(day, offered.zone());
        }

        void add(long units, Optional<Availability> promise) {
            until = Units.sum("arrivals", until, units);
            int last = steps.size() - 1;
            if (last >= 0 && steps.get(last).promise().equals(promise)) {
                steps.remove(last);
            }
            steps.add(new Step(until, promise));
        }

        private void holdsThrough(LocalDate day) {
            through = Optional.of(through.filter(day::isAfter).orElse(day));
        }

        Plan plan() {
            Availability beyond = offerHolds && !offerBroken ? offered : Availability.toBeAnnounced(offered.zone());
            int last = steps.size() - 1;
            if (last >= 0 && steps.get(last).promise().equals(Optional.of(beyond))) {
                steps.remove(last);
            }
            return new Plan(steps, beyond, through);
        }
    }
}
