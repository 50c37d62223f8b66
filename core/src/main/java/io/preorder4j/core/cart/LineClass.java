package io.preorder4j.core.cart;

import io.preorder4j.core.offer.Availability;
import java.time.Instant;

/** What a line of a cart is. */
public enum LineClass {
    /** The shop has it and ships it now. */
    IN_STOCK,
    /** A supplier ships it to the customer. */
    DROP_SHIP,
    /** It is sold before the first day on which it is expected. */
    PRE_ORDER,
    /** It was to be had before, is not now, and will be again. */
    BACKORDER,
    /** It cannot be had. */
    UNAVAILABLE;

    /**
     * What a line of an offer is.
     *
     * @param availability when the offer's units are expected
     * @param now the time
     * @return {@link #PRE_ORDER} before the first day, {@link #BACKORDER} from then on
     */
    public static LineClass of(Availability availability, Instant now) {
        boolean begun =
                availability.startsAt().filter(starts -> !now.isBefore(starts)).isPresent();
        return begun ? BACKORDER : PRE_ORDER;
    }

    /**
     * Whether the goods go out now.
     *
     * @return {@code true} for {@link #IN_STOCK} and {@link #DROP_SHIP}
     */
    public boolean shipsNow() {
        return this == IN_STOCK || this == DROP_SHIP;
    }

    /**
     * Whether the library keeps the line, from here to the door.
     *
     * @return {@code true} for {@link #PRE_ORDER} and {@link #BACKORDER}
     */
    public boolean shipsLater() {
        return this == PRE_ORDER || this == BACKORDER;
    }
}
