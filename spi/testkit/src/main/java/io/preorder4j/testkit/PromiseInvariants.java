package io.preorder4j.testkit;

import io.preorder4j.core.Sku;
import io.preorder4j.core.allocation.Claim;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.Tally;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.promise.Arrival;
import io.preorder4j.core.promise.Cut;
import io.preorder4j.core.promise.Plan;
import io.preorder4j.core.promise.Threshold;
import io.preorder4j.core.promise.Timetable;
import io.preorder4j.core.stock.PastDue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is true of promises: they are counted out here, unit by unit from the front of the queue. */
final class PromiseInvariants implements Invariants.Invariant {

    private final PastDue pastDue;
    private final Threshold threshold;
    private final Instant now;

    PromiseInvariants(PastDue pastDue, Threshold threshold, Instant now) {
        this.pastDue = pastDue;
        this.threshold = threshold;
        this.now = now;
    }

    static void cuts(State state, Consumer<String> broken) {
        state.timetables.forEach((sku, timetable) -> {
            for (Cut cut : timetable.cuts()) {
                Optional<Cut.End> counted = counted(state, sku, cut.until());
                boolean same = counted.map(end -> isSamePlace(state, sku, end, cut.end()))
                        .orElse(cut.end().isEmpty());
                if (!same) {
                    broken.accept("Cuts: the queue of " + sku + " is cut at " + cut + ", but it should be at " + counted
                            + " of " + state.lines(sku).queue());
                }
            }
        });
    }

    static void told(State state, Consumer<String> broken) {
        state.timetables.forEach((sku, timetable) -> {
            if (!timetable.isTold()) {
                broken.accept("Told: not everybody in the queue of " + sku + " was told: " + timetable.untold());
            }
        });
    }

    @Override
    public void check(State state, Consumer<String> broken) {
        state.offers.forEach((sku, offer) -> {
            LocalDate today = LocalDate.ofInstant(now, offer.availability().zone());
            Optional<Timetable> timetable = Optional.ofNullable(state.timetables.get(sku));
            if (timetable.isEmpty()) {
                broken.accept("Promises: " + sku + " has no timetable");
            } else if (timetable.get().holdsAt(now)) {
                check(state, offer, timetable.get(), today, broken);
            }
        });
    }

    private void check(State state, Offer offer, Timetable timetable, LocalDate today, Consumer<String> broken) {
        Sku sku = offer.sku();
        Plan plan = Plan.of(offer.availability(), state.stock(sku), arrivals(state, sku), today);
        long number = state.stock(sku).withPreOrders();
        if (!isSame(timetable, plan, number)) {
            broken.accept("Promises: the timetable of " + sku + " is " + timetable + ", but the plan is " + plan);
            return;
        }
        for (Claim claim : state.lines(sku).queue()) {
            number += claim.units();
            Optional<Availability> promise = plan.promiseOf(number);
            PreOrder preOrder = state.preOrders.get(claim.id());
            if (preOrder != null
                    && preOrder.stages().in(Stage.WAITING) > 0
                    && promise.isPresent()
                    && threshold.isReached(preOrder.told(), promise.get())) {
                broken.accept("Promises: the customer of " + claim.id() + " was told " + preOrder.told() + ", but unit "
                        + number + " comes " + promise.get());
            }
        }
    }

    /** What was promised for units that are given away makes no difference any more. */
    private static boolean isSame(Timetable timetable, Plan plan, long given) {
        return timetable.beyond().equals(plan.beyond())
                && timetable.through().equals(plan.through())
                && timetable.cuts().stream()
                        .filter(cut -> cut.until() > given)
                        .map(cut -> new Plan.Step(cut.until(), cut.promise()))
                        .toList()
                        .equals(plan.steps().stream()
                                .filter(step -> step.until() > given)
                                .toList());
    }

    private List<Arrival> arrivals(State state, Sku sku) {
        return state.supplies.values().stream()
                .filter(supply -> supply.sku().equals(sku) && supply.outstanding() > 0)
                .map(supply -> new Arrival(
                        supply.expectedOn(),
                        supply.outstanding(),
                        supply.expectedOn().plusDays(pastDue.days())))
                .toList();
    }

    /** Where the queue is cut before a number, counted from its front; empty if all of it comes before. */
    private static Optional<Cut.End> counted(State state, Sku sku, long until) {
        if (until >= state.tallies.getOrDefault(sku, Tally.none(sku)).active()) {
            return Optional.empty();
        }
        Cut.End end = new Cut.End(Rank.FIRST, state.stock(sku).withPreOrders());
        for (Claim claim : state.lines(sku).queue()) {
            if (end.number() + claim.units() > until) {
                break;
            }
            end = new Cut.End(claim.rank(), end.number() + claim.units());
        }
        return Optional.of(end);
    }

    /** Between two who stand one behind the other, every rank is the same place. */
    private static boolean isSamePlace(State state, Sku sku, Cut.End counted, Optional<Cut.End> stored) {
        return stored.isPresent()
                && stored.get().number() == counted.number()
                && state.lines(sku).queue().stream()
                        .allMatch(claim -> claim.rank().compareTo(counted.last()) <= 0
                                == claim.rank().compareTo(stored.get().last()) <= 0);
    }
}
