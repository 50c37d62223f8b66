package io.preorder4j.core.delay;

import java.time.LocalDate;

/**
 * Something that a seller must do. A day is the last one on which it is in time; {@link DelayCase#endOf} tells its end.
 * Immutable.
 */
public sealed interface Duty {

    /**
     * Tell the customer of a later date, and offer to wait or to cancel for a refund. It replaces such a duty that was
     * not done.
     *
     * @param by the last day; sooner, within a reasonable time after the seller knew
     * @param date the date to name; if nobody knows, the notice says so, and why
     * @param silence what the notice must say that no answer means
     */
    record OfferDelay(LocalDate by, ShipDate date, Silence silence) implements Duty {}

    /**
     * Have the customer's express consent, or ship, or cancel after that day.
     *
     * @param by the last day for the answer
     * @param date what the customer is asked to agree to
     */
    record ObtainConsent(LocalDate by, ShipDate date) implements Duty {}

    /**
     * Treat the order as cancelled from now on.
     *
     * @param on the day on which it was cancelled, or at whose end
     */
    record Cancel(LocalDate on) implements Duty {}

    /**
     * Refund all that was paid for what was not shipped.
     *
     * @param by the last day
     */
    record Refund(LocalDate by) implements Duty {}
}
