package io.preorder4j.internal;

import io.preorder4j.command.PlaceOrder.DelayLaw;
import io.preorder4j.command.UnknownIdException;
import io.preorder4j.core.delay.DelayCase;
import io.preorder4j.core.delay.DelayFact;
import io.preorder4j.core.delay.DelayRule;
import io.preorder4j.core.delay.DelayRuleViolationException;
import io.preorder4j.core.delay.DelayStage;
import io.preorder4j.core.delay.Duty;
import io.preorder4j.core.delay.Ordered;
import io.preorder4j.core.delay.Outcome;
import io.preorder4j.core.delay.ShipDate;
import io.preorder4j.core.event.DelayFactHeard;
import io.preorder4j.core.event.DutyArose;
import io.preorder4j.core.event.Event;
import io.preorder4j.core.offer.Availability;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.spi.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the laws of delays, within the transaction of what happened. A pre-order under none costs nothing.
 *
 * <p>A rule that breaks its contract stops neither a sale nor a receipt nor a parcel: nothing that it said is used, the case stays
 * as it was, or there is none, and the log tells. Only who asked the rule for an answer is thrown the violation.
 */
public final class Delaying {

    private static final Logger LOG = LoggerFactory.getLogger(Delaying.class);

    private final DelayRules rules;

    /**
     * Asks these rules.
     *
     * @param rules the rules that orders may name
     */
    public Delaying(DelayRules rules) {
        this.rules = rules;
    }

    /** Refuses an order under a law that nobody knows. */
    void requireKnown(Optional<DelayLaw> law) {
        law.ifPresent(named -> rules.named(named.rule()));
    }

    /** The same pre-order with the case that its law opens. A date that has passed states none. */
    PreOrder opened(PreOrder preOrder, DelayLaw law, Instant now) {
        Availability told = preOrder.told();
        boolean passed = told.lastDay()
                .filter(day -> day.isBefore(LocalDate.ofInstant(now, told.zone())))
                .isPresent();
        Availability stated = passed ? Availability.toBeAnnounced(told.zone()) : told;
        try {
            DelayRule rule = rules.named(law.rule());
            DelayCase open = asked(rule, () -> rule.open(new Ordered(now, stated, law.dateEssential())));
            require(rule, open.rule().equals(rule.name()), "opened a case of rule '" + open.rule() + "'");
            require(rule, !open.stage().isEnd(), "opened a case at its end");
            return preOrder.with(preOrder.standing().with(open));
        } catch (DelayRuleViolationException | UnknownIdException e) {
            LOG.warn("{}; {} is under no law of delays", e.getMessage(), preOrder.id());
            return preOrder;
        }
    }

    /** The outcome of a fact; of a pre-order that the law does not hear about, nothing. */
    Outcome outcome(PreOrder preOrder, DelayCase before, DelayFact fact, Instant now) {
        if (!preOrder.isUnderDelayRule()) {
            return Outcome.unchanged(before);
        }
        DelayRule rule = rules.named(before.rule());
        Outcome outcome = asked(rule, () -> rule.decide(before, fact, now));
        DelayCase next = outcome.next();
        require(
                rule,
                next.rule().equals(before.rule())
                        && next.zone().equals(before.zone())
                        && next.promised().equals(before.promised()),
                "changed what never changes: " + next);
        require(rule, !before.stage().isEnd() || next.equals(before), "went on after the end: " + next);
        require(rule, !next.isOverdue(now), "left a deadline that has passed: " + next);
        require(
                rule,
                cancels(outcome)
                        == (next.stage() == DelayStage.CANCELLED
                                && !before.stage().isEnd()),
                "does not cancel what is cancelled: " + outcome);
        return outcome;
    }

    /** Tells the rule of something outside the sale, where nothing can be cancelled: that is left to a review. */
    List<Event> heard(UnitOfWork unit, PreOrder preOrder, DelayFact fact, Instant now) {
        return heard(unit, preOrder, fact, now, false);
    }

    /** Tells the rule of something under the locks of the sale: who asks cancels what is to be cancelled. */
    List<Event> reviewed(UnitOfWork unit, PreOrder preOrder, DelayFact fact, Instant now) {
        return heard(unit, preOrder, fact, now, true);
    }

    private List<Event> heard(UnitOfWork unit, PreOrder preOrder, DelayFact fact, Instant now, boolean mayCancel) {
        Optional<DelayCase> before = preOrder.standing().delay();
        if (before.isEmpty() || !preOrder.isUnderDelayRule()) {
            return List.of();
        }
        try {
            Outcome outcome = outcome(preOrder, before.get(), fact, now);
            boolean idle =
                    outcome.next().equals(before.get()) && outcome.duties().isEmpty();
            boolean leftToReview = !mayCancel && cancels(outcome);
            return idle || leftToReview ? List.of() : recorded(unit, preOrder, fact, outcome);
        } catch (DelayRuleViolationException | UnknownIdException e) {
            LOG.warn("{}; the case of {} stays as it was", e.getMessage(), preOrder.id());
            return List.of();
        }
    }

    /** Tells the rule that all was shipped, if that is so. */
    List<Event> shipped(UnitOfWork unit, PreOrder seen, Instant now) {
        if (seen.standing().delay().isEmpty()) {
            return List.of();
        }
        PreOrder preOrder = current(unit, seen.id());
        long dispatched = preOrder.stages().in(Stage.DISPATCHED);
        return dispatched > 0 && dispatched == preOrder.stages().active()
                ? heard(unit, preOrder, new DelayFact.Shipped(), now)
                : List.of();
    }

    /** Writes the next case, and tells it with its duties. */
    static List<Event> recorded(UnitOfWork unit, PreOrder preOrder, DelayFact fact, Outcome outcome) {
        unit.preOrders().update(List.of(preOrder.with(preOrder.standing().with(outcome.next()))));
        List<Event> facts = new ArrayList<>();
        facts.add(new DelayFactHeard(preOrder.id(), preOrder.sku(), fact, outcome.next()));
        for (Duty duty : outcome.duties()) {
            facts.add(new DutyArose(preOrder.id(), preOrder.sku(), duty));
        }
        return facts;
    }

    static PreOrder current(UnitOfWork unit, PreOrderId id) {
        return Optional.ofNullable(unit.preOrders().find(Set.of(id)).get(id))
                .orElseThrow(() -> new UnknownIdException("pre-order", id.toString()));
    }

    static boolean cancels(Outcome outcome) {
        return outcome.duties().stream().anyMatch(Duty.Cancel.class::isInstance);
    }

    /** When it is expected, as the law reads it: of a span, the last day counts. */
    static DelayFact expected(Availability date) {
        return new DelayFact.Expected(date.lastDay().map(ShipDate::by).orElse(ShipDate.unknown()));
    }

    private static <T> T asked(DelayRule rule, Supplier<T> question) {
        try {
            T answer = question.get();
            require(rule, answer != null, "returned null");
            return answer;
        } catch (DelayRuleViolationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DelayRuleViolationException(rule.name(), e);
        }
    }

    private static void require(DelayRule rule, boolean kept, String violation) {
        if (!kept) {
            throw new DelayRuleViolationException(rule.name(), violation);
        }
    }
}
