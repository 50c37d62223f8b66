package io.preorder4j.core.offer;

import io.preorder4j.core.Channel;
import java.time.Instant;
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
     * @param supply the cap that its supply gives it, {@link Limit#none()} if it has {@linkplain Caps#supply() no such cap}
     * @param applicant who asks
     * @param units the units asked for
     * @param now the time
     * @return why the line is refused, or empty if it may be sold
     */
    public static Optional<RefusalReason> refusal(
            Offer offer, Tally tally, Limit supply, Applicant applicant, long units, Instant now) {
        return switch (offer.state()) {
            case DRAFT -> Optional.of(RefusalReason.NOT_OFFERED);
            case PAUSED -> Optional.of(RefusalReason.OFFER_PAUSED);
            case CLOSED -> Optional.of(RefusalReason.OFFER_CLOSED);
            case OPEN ->
                refusalByTime(offer.window(), now)
                        .or(() -> refusalByCaps(offer.caps(), tally, supply, applicant, units, now));
        };
    }

    private static Optional<RefusalReason> refusalByTime(SaleWindow window, Instant now) {
        if (window.opensAfter(now)) {
            return Optional.of(RefusalReason.NOT_YET_ON_SALE);
        }
        return window.isOver(now) ? Optional.of(RefusalReason.SALE_ENDED) : Optional.empty();
    }

    private static Optional<RefusalReason> refusalByCaps(
            Caps caps, Tally tally, Limit supply, Applicant applicant, long units, Instant now) {
        if (!caps.perCustomer().admits(applicant.units(), units)) {
            return Optional.of(RefusalReason.CUSTOMER_LIMIT);
        }
        if (applicant.channel().isPresent()
                && !caps.of(applicant.channel().get())
                        .admits(tally.of(applicant.channel().get()), units)) {
            return Optional.of(RefusalReason.CHANNEL_CAP_REACHED);
        }
        if (!caps.total().admits(tally.active(), units)) {
            return Optional.of(RefusalReason.CAP_REACHED);
        }
        if (!supply.admits(tally.active(), units)) {
            return Optional.of(RefusalReason.SUPPLY_SOLD_OUT);
        }
        return caps.opened(now).admits(tally.active(), units)
                ? Optional.empty()
                : Optional.of(RefusalReason.WAVE_SOLD_OUT);
    }

    /**
     * Who asks for units.
     *
     * @param units the customer's own active units of the SKU, earlier lines of the same order included
     * @param channel the channel through which they ask, if it is known
     */
    public record Applicant(long units, Optional<Channel> channel) {}
}
