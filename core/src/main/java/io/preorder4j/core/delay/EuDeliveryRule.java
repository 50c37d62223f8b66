package io.preorder4j.core.delay;

import io.preorder4j.core.InvalidInputException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The European Union: delivery under Article 18 of Directive 2011/83/EU on consumer rights. Immutable.
 *
 * <p><strong>This is no legal advice.</strong> Source: <a href="https://eur-lex.europa.eu/eli/dir/2011/83/oj">Directive
 * 2011/83/EU</a>, Article 18 and recital 41; the law that binds a seller is what each Member State made of it.
 *
 * <ul>
 *   <li>Deliver at the time agreed, else without undue delay and within 30 days of the contract: paragraph 1. Those days
 *       do not count the day of the order, and end on a working day: Regulation 1182/71, Article 3, by recital 41. To
 *       deliver is to hand over to the consumer; to ship is not enough.
 *   <li>The seller alone moves no date. A customer who is asked and agrees does; silence leaves the old date.
 *   <li>The date has passed: the customer calls for delivery within an additional period, and may terminate once that has
 *       passed too: paragraph 2. Without such a period if the date was essential, or if the seller refused to deliver.
 *   <li>Terminated: refund all without undue delay, paragraph 3.
 * </ul>
 *
 * <p>Silence cancels nothing here. An overdue case waits for the customer, without a deadline, until it is delivered.
 *
 * <p>Where the text is open, this rule takes the customer's side: a seller who gives up may be left at once, not only when
 * the date has passed. To agree to an unknown date changes nothing, as that would do away with the Article (its Article 25
 * forbids it). A yes to a new date that comes after the old one has passed is for the host to record as an {@linkplain
 * DelayFact.AdditionalPeriodSet additional period}. Whether a period is "appropriate to the circumstances" a person judges
 * before it is recorded; damages and other national remedies, paragraph 4, are outside.
 *
 * @param workingDays Monday to Friday without the public holidays of the Member State
 * @param refundDays how many days the shop takes "without undue delay" to be at the most, 0 to 14; the Article names no
 *     number, and 14 days is what Article 13 allows after a withdrawal
 */
public record EuDeliveryRule(WorkingDays workingDays, int refundDays) implements DelayRule {

    /** The name that is stored with every case. */
    public static final String NAME = "eu-2011-83-art-18";

    private static final int DAYS_TO_DELIVER = 30;
    private static final int MOST_REFUND_DAYS = 14;

    /** Checks the days for a refund. */
    public EuDeliveryRule {
        if (refundDays < 0 || refundDays > MOST_REFUND_DAYS) {
            throw new InvalidInputException(
                    "refundDays", Integer.toString(refundDays), "is not 0 to " + MOST_REFUND_DAYS);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DelayCase open(Ordered ordered) {
        return DelayCase.open(
                NAME,
                ordered,
                ordered.statedDay()
                        .orElseGet(() -> workingDays.onOrAfter(ordered.day().plusDays(DAYS_TO_DELIVER))));
    }

    @Override
    public Outcome atDeadline(DelayCase before, LocalDate deadline) {
        boolean lastChanceGone = before.dateEssential() || before.stage() == DelayStage.ADDITIONAL_PERIOD;
        return Outcome.of(
                before.settled(lastChanceGone ? DelayStage.TERMINABLE : DelayStage.OVERDUE, Optional.empty()));
    }

    @Override
    public Outcome expected(DelayCase before, ShipDate date) {
        return switch (before.stage()) {
            case PROMISED, DELAYED -> Outcome.of(proposing(before, date));
            case CONSENT_AWAITED ->
                before.proposed().filter(date::isAfter).isPresent()
                        ? Outcome.of(before.slipped(before.stageInForce(), date))
                        : Outcome.unchanged(before);
            case NOTICE_OWED, OVERDUE, ADDITIONAL_PERIOD, TERMINABLE, FULFILLED, CANCELLED -> Outcome.unchanged(before);
        };
    }

    /** A new date may be put to the customer; the law does not ask for it. */
    private static DelayCase proposing(DelayCase before, ShipDate date) {
        if (before.deadline().filter(date::isAfter).isEmpty()) {
            return before.settled(before.stage(), before.deadline());
        }
        return before.proposed().isPresent() ? before.proposing(date) : before.slipped(before.stage(), date);
    }

    @Override
    public Outcome noticeSent(DelayCase before, ShipDate date) {
        boolean asks = before.stage() == before.stageInForce()
                && before.proposes(date)
                && date.day().isPresent();
        return asks ? Outcome.of(before.in(DelayStage.CONSENT_AWAITED, before.deadline())) : Outcome.unchanged(before);
    }

    @Override
    public Outcome consented(DelayCase before, ShipDate date) {
        return before.stage() == DelayStage.CONSENT_AWAITED && before.proposes(date)
                ? Outcome.of(before.delayed(Consent.EXPRESS, date.day()))
                : Outcome.unchanged(before);
    }

    @Override
    public Outcome declined(DelayCase before, LocalDate today) {
        return switch (before.stage()) {
            case CONSENT_AWAITED -> Outcome.of(before.settled(before.stageInForce(), before.deadline()));
            case TERMINABLE -> terminated(before, today);
            case PROMISED, NOTICE_OWED, DELAYED, OVERDUE, ADDITIONAL_PERIOD, FULFILLED, CANCELLED ->
                Outcome.unchanged(before);
        };
    }

    @Override
    public Outcome additionalPeriodSet(DelayCase before, LocalDate until, LocalDate today) {
        boolean sets = before.stage() == DelayStage.OVERDUE && !until.isBefore(today);
        boolean prolongs = before.stage() == DelayStage.ADDITIONAL_PERIOD
                && before.deadline().filter(until::isAfter).isPresent();
        return sets || prolongs
                ? Outcome.of(before.settled(DelayStage.ADDITIONAL_PERIOD, Optional.of(until)))
                : Outcome.unchanged(before);
    }

    @Override
    public Outcome sellerGaveUp(DelayCase before, LocalDate today) {
        return Outcome.of(before.settled(DelayStage.TERMINABLE, Optional.empty()));
    }

    @Override
    public Outcome delivered(DelayCase before) {
        return Outcome.of(before.settled(DelayStage.FULFILLED, Optional.empty()));
    }

    private Outcome terminated(DelayCase before, LocalDate today) {
        LocalDate refund = today.plusDays(refundDays);
        return Outcome.of(before.cancelled(refund), new Duty.Cancel(today), new Duty.Refund(refund));
    }
}
