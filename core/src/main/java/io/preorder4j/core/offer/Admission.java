package io.preorder4j.core.offer;

import java.util.Optional;

/** The question asked of every line at the door: may these units still be sold? */
public final class Admission {

    private Admission() {}

    /**
     * Answers for one line. The line is sold whole or not at all. Of several reasons the first is given, in the order
     * of {@link RefusalReason}.
     *
     * @param offer the offer of the line's SKU
     * @param tally what is sold of it, earlier lines of the same order included
     * @param customerUnits the customer's own active units of the SKU, earlier lines of the same order included
     * @param units the units asked for
     * @return why the line is refused, or empty if it may be sold
     */
    public static Optional<RefusalReason> refusal(Offer offer, Tally tally, long customerUnits, long units) {
        return switch (offer.state()) {
            case PAUSED -> Optional.of(RefusalReason.OFFER_PAUSED);
            case CLOSED -> Optional.of(RefusalReason.OFFER_CLOSED);
            case OPEN -> refusalByLimits(offer, tally, customerUnits, units);
        };
    }

    private static Optional<RefusalReason> refusalByLimits(Offer offer, Tally tally, long customerUnits, long units) {
        if (!offer.customerLimit().admits(customerUnits, units)) {
            return Optional.of(RefusalReason.CUSTOMER_LIMIT);
        }
        if (!offer.cap().admits(tally.active(), units)) {
            return Optional.of(RefusalReason.CAP_REACHED);
        }
        return Optional.empty();
    }
}
