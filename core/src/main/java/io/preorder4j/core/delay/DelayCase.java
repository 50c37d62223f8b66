package io.preorder4j.core.delay;

import io.preorder4j.core.Identifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a pre-order stands under the law of delays: the data that is stored with it. Every component is a name, a number or
 * a day. Immutable; a {@link DelayRule} makes the next one.
 *
 * @param rule the {@linkplain DelayRule#name() name} of the rule that decides
 * @param zone the shop's time zone, in which days begin and end
 * @param promised the last day that was promised first, by the seller or by law; it never changes
 * @param dateEssential whether a later day is of no use to the customer, and this was known
 * @param stage where it stands
 * @param deadline the last day before something happens by itself; empty if nothing does
 * @param proposed the later date that the customer must be told of or is asked to agree to; empty if there is none
 * @param consent how the customer agreed to the delay in effect
 * @param slips how many times it became known that it would be later than told, 0 or more
 * @param refundBy the last day for the refund; present exactly if the case is cancelled
 */
public record DelayCase(
        String rule,
        ZoneId zone,
        LocalDate promised,
        boolean dateEssential,
        DelayStage stage,
        Optional<LocalDate> deadline,
        Optional<ShipDate> proposed,
        Consent consent,
        int slips,
        Optional<LocalDate> refundBy) {

    /** Checks that the components agree with the stage. */
    public DelayCase {
        Identifier.checked("rule", rule);
        boolean asks = stage == DelayStage.NOTICE_OWED || stage == DelayStage.CONSENT_AWAITED;
        require(slips >= 0, "slips " + slips, stage);
        require(refundBy.isPresent() == (stage == DelayStage.CANCELLED), "refund by " + refundBy, stage);
        require(!stage.isEnd() || deadline.isEmpty(), "a deadline", stage);
        require(!stage.isEnd() || proposed.isEmpty(), "a proposed date", stage);
        require(!asks || (deadline.isPresent() && proposed.isPresent()), "no deadline or no proposed date", stage);
    }

    /**
     * A new case: promised, and nothing else happened.
     *
     * @param rule the name of the rule
     * @param ordered what was ordered
     * @param promised the last day to ship or deliver
     * @return the case, with that day as its deadline
     */
    public static DelayCase open(String rule, Ordered ordered, LocalDate promised) {
        return new DelayCase(
                rule,
                ordered.zone(),
                promised,
                ordered.dateEssential(),
                DelayStage.PROMISED,
                Optional.of(promised),
                Optional.empty(),
                Consent.NONE,
                0,
                Optional.empty());
    }

    /**
     * The next instant at which time alone changes the case: the first one after the deadline's day.
     *
     * @return the instant, empty if nothing happens by itself
     */
    public Optional<Instant> nextDeadline() {
        return deadline.map(this::endOf);
    }

    /**
     * Whether the deadline has passed.
     *
     * @param now the time
     * @return {@code true} from {@link #nextDeadline()} on
     */
    public boolean isOverdue(Instant now) {
        return nextDeadline().map(end -> !now.isBefore(end)).orElse(false);
    }

    /**
     * The first instant after a day: the end of what a {@link Duty} must be done by.
     *
     * @param day the day
     * @return the instant at which the next day begins in the shop's time zone
     */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Whether this is the later date that the customer must be told of or is asked to agree to.
     *
     * @param date a date
     * @return {@code true} if it is proposed
     */
    public boolean proposes(ShipDate date) {
        return proposed.filter(date::equals).isPresent();
    }

    /**
     * Where the case stands by what was promised or agreed last, whatever was asked since.
     *
     * @return {@link DelayStage#PROMISED} or {@link DelayStage#DELAYED}
     */
    public DelayStage stageInForce() {
        return consent == Consent.NONE ? DelayStage.PROMISED : DelayStage.DELAYED;
    }

    /**
     * The case in another stage.
     *
     * @param next where it stands then
     * @param until the last day before something happens by itself
     * @return the next case; all else is as it was
     */
    public DelayCase in(DelayStage next, Optional<LocalDate> until) {
        return new DelayCase(
                rule, zone, promised, dateEssential, next, until, proposed, consent, slips, Optional.empty());
    }

    /**
     * The case with a later date to tell of, one slip more.
     *
     * @param next where it stands then, with the deadline that it had
     * @param date the later date
     * @return the next case
     */
    public DelayCase slipped(DelayStage next, ShipDate date) {
        return new DelayCase(
                rule,
                zone,
                promised,
                dateEssential,
                next,
                deadline,
                Optional.of(date),
                consent,
                slips + 1,
                Optional.empty());
    }

    /**
     * The case with another date to tell of, before the customer was told of the one that is proposed.
     *
     * @param date the other date
     * @return the next case; all else is as it was
     */
    public DelayCase proposing(ShipDate date) {
        return new DelayCase(
                rule,
                zone,
                promised,
                dateEssential,
                stage,
                deadline,
                Optional.of(date),
                consent,
                slips,
                Optional.empty());
    }

    /**
     * The case with nothing proposed any more.
     *
     * @param next where it stands then
     * @param until the last day before something happens by itself
     * @return the next case
     */
    public DelayCase settled(DelayStage next, Optional<LocalDate> until) {
        return settled(next, until, consent, Optional.empty());
    }

    /**
     * The case after the customer agreed to wait.
     *
     * @param given how
     * @param until the last day of the delay, empty for as long as it takes
     * @return the next case, {@link DelayStage#DELAYED}
     */
    public DelayCase delayed(Consent given, Optional<LocalDate> until) {
        return settled(DelayStage.DELAYED, until, given, Optional.empty());
    }

    /**
     * The case after it was cancelled.
     *
     * @param refund the last day for the refund
     * @return the next case, an end
     */
    public DelayCase cancelled(LocalDate refund) {
        return settled(DelayStage.CANCELLED, Optional.empty(), consent, Optional.of(refund));
    }

    private DelayCase settled(DelayStage next, Optional<LocalDate> until, Consent given, Optional<LocalDate> refund) {
        return new DelayCase(rule, zone, promised, dateEssential, next, until, Optional.empty(), given, slips, refund);
    }

    private static void require(boolean agrees, String offending, DelayStage stage) {
        if (!agrees) {
            throw new IllegalStateException(offending + " in stage " + stage);
        }
    }
}
