package io.preorder4j.core.delay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the law of one place says about pre-orders that are late. No built-in rule is legal advice, and neither is this
 * interface.
 *
 * <p>A host calls {@link #open} and {@link #decide}. An author of a rule writes the name, what opens a case, what its
 * deadline does, and what those facts mean that the law knows; all others have no effect. The order of things is the same
 * for every rule: a deadline that has passed has its effect before a fact is heard, and a case at its end stays as it is.
 *
 * <p>A rule is asked from many threads at once, reads no clock and no database, and gives the same answer to the same
 * question for ever.
 *
 * <pre>{@code
 * DelayCase told = rule.open(new Ordered(now, Availability.on(day, zone), false));
 * Outcome late = rule.decide(told, new DelayFact.Expected(ShipDate.by(laterDay)), now);
 * late.duties();              // tell the customer by …
 * late.next().nextDeadline(); // look at it again then
 * }</pre>
 */
public interface DelayRule {

    /**
     * The name that is stored with every case: never change it.
     *
     * @return a stable name, an {@link io.preorder4j.core.Identifier}
     */
    String name();

    /**
     * The case of a new order.
     *
     * @param ordered what was ordered
     * @return the case with the day that the seller is bound to
     */
    DelayCase open(Ordered ordered);

    /**
     * What happens at the end of a deadline if nobody says anything.
     *
     * @param before the case
     * @param deadline its deadline, which has passed
     * @return the next case, at a later deadline or without one, and the duties that arise
     */
    Outcome atDeadline(DelayCase before, LocalDate deadline);

    /**
     * What the law makes of a fact.
     *
     * @param before the case
     * @param fact what happened
     * @param at when it happened; the host records facts in their order
     * @return the next case, whose deadline has not passed, and all the duties that arose, those of passed deadlines first
     * @throws IllegalArgumentException if the case belongs to another rule
     * @throws IllegalStateException if a deadline of this rule leads to one that is not later
     */
    default Outcome decide(DelayCase before, DelayFact fact, Instant at) {
        if (!before.rule().equals(name())) {
            throw new IllegalArgumentException("a case of rule '" + before.rule() + "' came to '" + name() + "'");
        }
        List<Duty> duties = new ArrayList<>();
        DelayCase now = lapsed(before, at, duties);
        if (!now.stage().isEnd()) {
            Outcome heard = fact.under(this, now, LocalDate.ofInstant(at, now.zone()));
            duties.addAll(heard.duties());
            now = lapsed(heard.next(), at, duties);
        }
        return new Outcome(now, duties);
    }

    private DelayCase lapsed(DelayCase before, Instant at, List<Duty> duties) {
        DelayCase now = before;
        while (now.isOverdue(at)) {
            LocalDate deadline = now.deadline().orElseThrow();
            Outcome after = atDeadline(now, deadline);
            Optional<LocalDate> next = after.next().deadline();
            if (next.isPresent() && !next.get().isAfter(deadline)) {
                throw new IllegalStateException("rule '" + name() + "' goes from " + deadline + " to " + next.get());
            }
            duties.addAll(after.duties());
            now = after.next();
        }
        return now;
    }

    /**
     * The seller expects to ship at another time. A date changes in the middle of other work, in which no order is cancelled:
     * where the answer is a cancellation, it is left to the first review after the deadline of the case, which tells the date
     * again. So a case that may be cancelled by this has a deadline.
     *
     * @param before the case, not at an end
     * @param date when
     * @return the next case and the duties that arise
     */
    default Outcome expected(DelayCase before, ShipDate date) {
        return Outcome.unchanged(before);
    }

    /**
     * The customer was told of a later date.
     *
     * @param before the case, not at an end
     * @param date the date in the notice
     * @return the next case and the duties that arise
     */
    default Outcome noticeSent(DelayCase before, ShipDate date) {
        return Outcome.unchanged(before);
    }

    /**
     * The customer said yes to a later date.
     *
     * @param before the case, not at an end
     * @param date the date that the answered notice named
     * @return the next case and the duties that arise
     */
    default Outcome consented(DelayCase before, ShipDate date) {
        return Outcome.unchanged(before);
    }

    /**
     * The customer said no.
     *
     * @param before the case, not at an end
     * @param today the day on which the answer came
     * @return the next case and the duties that arise
     */
    default Outcome declined(DelayCase before, LocalDate today) {
        return Outcome.unchanged(before);
    }

    /**
     * The customer set an additional period.
     *
     * @param before the case, not at an end
     * @param until its last day
     * @param today the day on which it was set
     * @return the next case and the duties that arise
     */
    default Outcome additionalPeriodSet(DelayCase before, LocalDate until, LocalDate today) {
        return Outcome.unchanged(before);
    }

    /**
     * The seller told the customer that the goods will not come.
     *
     * @param before the case, not at an end
     * @param today the day of it
     * @return the next case and the duties that arise
     */
    default Outcome sellerGaveUp(DelayCase before, LocalDate today) {
        return Outcome.unchanged(before);
    }

    /**
     * All units were handed to the carrier.
     *
     * @param before the case, not at an end
     * @return the next case and the duties that arise
     */
    default Outcome shipped(DelayCase before) {
        return Outcome.unchanged(before);
    }

    /**
     * All units were handed to the customer.
     *
     * @param before the case, not at an end
     * @return the next case and the duties that arise
     */
    default Outcome delivered(DelayCase before) {
        return Outcome.unchanged(before);
    }
}
