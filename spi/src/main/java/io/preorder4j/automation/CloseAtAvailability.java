package io.preorder4j.automation;

import io.preorder4j.PreOrders;
import io.preorder4j.core.offer.Offer;
import io.preorder4j.core.offer.OfferState;
import java.time.Instant;
import java.util.List;

/**
 * The sale of pre-orders ends when the first day of availability begins in the shop's zone; what was sold is still received,
 * allocated and dispatched. From then on the shop sells what it has: {@link io.preorder4j.spi.ShopInventory} tells the
 * library, and lines are in stock as far as that reaches. An offer without a day is not closed.
 */
public record CloseAtAvailability() implements Review {

    @Override
    public String name() {
        return "close-at-availability";
    }

    @Override
    public List<Effect> look(Offer offer, Instant now, PreOrders preOrders) {
        boolean begun = offer.availability()
                .startsAt()
                .filter(start -> !now.isBefore(start))
                .isPresent();
        return begun && sells(offer.state())
                ? List.of(new Effect("", (shop, key) -> shop.close(key, offer.sku())))
                : List.of();
    }

    /** A draft may be about something that has been on sale before. */
    private static boolean sells(OfferState state) {
        return state == OfferState.OPEN || state == OfferState.PAUSED;
    }
}
