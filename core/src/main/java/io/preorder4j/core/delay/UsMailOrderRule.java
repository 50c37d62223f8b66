package io.preorder4j.core.delay;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The United States: the Mail, Internet, or Telephone Order Merchandise Rule, 16 CFR Part 435. Immutable.
 *
 * <p><strong>This is no legal advice.</strong> Source: 16 CFR 435.1 and 435.2, as in the <a
 * href="https://www.ecfr.gov/current/title-16/chapter-I/subchapter-D/part-435">eCFR</a>. In its words, the "applicable
 * time" is {@link DelayCase#promised()}:
 *
 * <ul>
 *   <li>Ship within the time stated, else within 30 days of the complete order: 435.2(a)(1). "To be announced" states no
 *       time. Who lets a customer apply for credit has 50 days if no time was stated; state that day.
 *   <li>Once it is known to be late, offer to wait or to cancel, at the latest within the applicable time: (b)(1). No
 *       offer, no shipment: cancelled at its end, (c)(5).
 *   <li>A definite date up to 30 days after the applicable time: silence consents, and until that date the customer may
 *       still cancel before shipment: (b)(1)(ii).
 *   <li>A later or an unknown date: cancelled 30 days after the applicable time, unless it was shipped or the customer
 *       agreed expressly by then: (b)(1)(iii), (c)(2). Who agreed to an unknown date may cancel at any time before
 *       shipment.
 *   <li>Late again: a renewed offer, and express consent before the delay in effect ends, else cancelled at its end:
 *       (b)(2), (c)(3). Not if the customer agreed to an unknown date: (b)(2)(iii).
 *   <li>The customer cancels under an offer, (c)(1), or the seller decides not to ship, (c)(4): cancelled at once.
 *   <li>Refund within 7 working days after the day on which the right to it arose: 435.1(b)(1). Where the seller itself
 *       gave the credit, the text allows one billing cycle, 435.1(b)(2); the 7 working days keep that too.
 * </ul>
 *
 * <p>Where the text is silent or open, this rule takes the customer's side: a customer who hears of a delay before the
 * offer may cancel as if it had been made, a second slip needs express consent even if it is told within the first
 * applicable time, and a case that lapses at the end of a day has its refund counted from that day. An earlier date
 * weakens nothing that a customer was asked or told. What it does not do: consent to an unforeseen further delay that is
 * asked in advance, (b)(1)(iv); the exceptions of 435.3; what a notice must say.
 *
 * @param workingDays Monday to Friday without the federal holidays (5 U.S.C. 6103); the text does not define the term
 */
public record UsMailOrderRule(WorkingDays workingDays) implements DelayRule {

    /** The name that is stored with every case. */
    public static final String NAME = "us-16-cfr-435";

    private static final int DAYS_TO_SHIP = 30;
    private static final int DAYS_OF_SILENCE = 30;
    private static final int WORKING_DAYS_TO_REFUND = 7;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DelayCase open(Ordered ordered) {
        return DelayCase.open(
                NAME, ordered, ordered.statedDay().orElse(ordered.day().plusDays(DAYS_TO_SHIP)));
    }

    /** Whatever was to happen by the deadline did not: no offer, no consent, no shipment. */
    @Override
    public Outcome atDeadline(DelayCase before, LocalDate deadline) {
        return cancelled(before, deadline);
    }

    @Override
    public Outcome expected(DelayCase before, ShipDate date) {
        return switch (before.stage()) {
            case PROMISED, DELAYED -> isLate(before, date) ? owingNotice(before, date) : Outcome.unchanged(before);
            case CONSENT_AWAITED ->
                before.proposed().filter(date::isAfter).isPresent()
                        ? owingNotice(before, date)
                        : Outcome.unchanged(before);
            case NOTICE_OWED -> before.proposes(date) ? Outcome.unchanged(before) : expectedBeforeNotice(before, date);
            case OVERDUE, ADDITIONAL_PERIOD, TERMINABLE, FULFILLED, CANCELLED -> Outcome.unchanged(before);
        };
    }

    private static Outcome expectedBeforeNotice(DelayCase before, ShipDate date) {
        return isLate(before, date) || isAskedAgain(before)
                ? withDuty(before.proposing(date), date)
                : Outcome.of(before.settled(before.stageInForce(), before.deadline()));
    }

    @Override
    public Outcome noticeSent(DelayCase before, ShipDate date) {
        if (before.stage() != DelayStage.NOTICE_OWED || !before.proposes(date)) {
            return Outcome.unchanged(before);
        }
        return switch (silence(before, date)) {
            case CONSENTS -> Outcome.of(before.delayed(Consent.BY_SILENCE, date.day()));
            case CANCELS -> {
                LocalDate until = consentDeadline(before);
                yield Outcome.of(
                        before.in(DelayStage.CONSENT_AWAITED, Optional.of(until)), new Duty.ObtainConsent(until, date));
            }
        };
    }

    @Override
    public Outcome consented(DelayCase before, ShipDate date) {
        if (before.stage() != DelayStage.CONSENT_AWAITED || !before.proposes(date)) {
            return Outcome.unchanged(before);
        }
        return Outcome.of(before.delayed(
                Consent.EXPRESS,
                date.day().map(day -> Day.later(day, before.deadline().orElseThrow()))));
    }

    @Override
    public Outcome declined(DelayCase before, LocalDate today) {
        boolean mayCancel = switch (before.stage()) {
            case NOTICE_OWED, CONSENT_AWAITED -> true;
            case DELAYED -> before.consent() == Consent.BY_SILENCE || isOpenEnded(before);
            case PROMISED, OVERDUE, ADDITIONAL_PERIOD, TERMINABLE, FULFILLED, CANCELLED -> false;
        };
        return mayCancel ? cancelled(before, today) : Outcome.unchanged(before);
    }

    @Override
    public Outcome sellerGaveUp(DelayCase before, LocalDate today) {
        return cancelled(before, today);
    }

    @Override
    public Outcome shipped(DelayCase before) {
        return Outcome.of(before.settled(DelayStage.FULFILLED, Optional.empty()));
    }

    @Override
    public Outcome delivered(DelayCase before) {
        return shipped(before);
    }

    private Outcome cancelled(DelayCase before, LocalDate on) {
        LocalDate refund = workingDays.after(on, WORKING_DAYS_TO_REFUND);
        return Outcome.of(before.cancelled(refund), new Duty.Cancel(on), new Duty.Refund(refund));
    }

    private static Outcome owingNotice(DelayCase before, ShipDate date) {
        return withDuty(before.slipped(DelayStage.NOTICE_OWED, date), date);
    }

    private static Outcome withDuty(DelayCase owing, ShipDate date) {
        LocalDate by = owing.deadline().orElseThrow();
        return Outcome.of(owing, new Duty.OfferDelay(by, date, silence(owing, date)));
    }

    /** Only the first offer, in its own time, may count silence as consent. */
    private static Silence silence(DelayCase owing, ShipDate date) {
        boolean first = owing.consent() == Consent.NONE && !isAskedAgain(owing);
        return first && !date.isAfter(owing.promised().plusDays(DAYS_OF_SILENCE)) ? Silence.CONSENTS : Silence.CANCELS;
    }

    private static LocalDate consentDeadline(DelayCase owing) {
        return owing.consent() == Consent.NONE
                ? owing.promised().plusDays(DAYS_OF_SILENCE)
                : owing.deadline().orElseThrow();
    }

    /** The first question was outdated by a worse date before it was answered, and its deadline still runs. */
    private static boolean isAskedAgain(DelayCase owing) {
        return owing.consent() == Consent.NONE && !owing.deadline().equals(Optional.of(owing.promised()));
    }

    private static boolean isLate(DelayCase before, ShipDate date) {
        return before.deadline().filter(date::isAfter).isPresent();
    }

    private static boolean isOpenEnded(DelayCase before) {
        return before.deadline().isEmpty();
    }
}
