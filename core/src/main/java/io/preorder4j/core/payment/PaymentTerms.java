package io.preorder4j.core.payment;

import io.preorder4j.core.InvalidInputException;
import java.time.Duration;
import java.util.Optional;

/**
 * When customers pay, and how long they may take.
 *
 * @param timing when an obligation arises
 * @param grace how long after that the units are kept for somebody who has not paid, 0 to 365 days
 */
public record PaymentTerms(PaymentTiming timing, Duration grace) {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final PaymentTerms NONE = new PaymentTerms(PaymentTiming.NONE, Duration.ZERO);

    /** Checks the grace. */
    public PaymentTerms {
        if (grace.isNegative() || grace.compareTo(LONGEST) > 0) {
            throw new InvalidInputException("grace", grace.toString(), "is not between 0 and " + LONGEST);
        }
    }

    /**
     * Payment is the host's own affair.
     *
     * @return terms under which nothing is ever owed here
     */
    public static PaymentTerms none() {
        return NONE;
    }

    /**
     * What an occasion makes due.
     *
     * @param occasion what happened to the pre-order
     * @return the obligation that arises, if one does
     */
    public Optional<Obligation> due(PaymentOccasion occasion) {
        return switch (timing) {
            case NONE -> Optional.empty();
            case IN_FULL_NOW -> only(occasion, PaymentOccasion.ORDERED);
            case ON_ALLOCATION -> only(occasion, PaymentOccasion.ALLOCATED);
            case ON_DISPATCH -> only(occasion, PaymentOccasion.DISPATCHED);
            case DEPOSIT_NOW ->
                switch (occasion) {
                    case ORDERED -> Optional.of(Obligation.DEPOSIT);
                    case ALLOCATED -> Optional.of(Obligation.BALANCE);
                    case DISPATCHED -> Optional.empty();
                };
        };
    }

    private static Optional<Obligation> only(PaymentOccasion occasion, PaymentOccasion due) {
        return occasion == due ? Optional.of(Obligation.FULL) : Optional.empty();
    }
}
