package io.preorder4j.core.offer;

/**
 * Whether an offer sells.
 *
 * <pre>
 *     DRAFT → OPEN ⇄ PAUSED        DRAFT, OPEN, PAUSED → CLOSED
 * </pre>
 *
 * Whatever the state, what has been sold stays sold: units are received, allocated and dispatched all the same. An offer
 * can be revised in every state; its terms of payment only while it is a draft, for buyers agreed to them.
 */
public enum OfferState {
    /** It is being prepared: nobody can buy, and everything about it may change. */
    DRAFT,
    /** It sells. */
    OPEN,
    /** It does not sell for now, and may again. */
    PAUSED,
    /** It does not sell any more. */
    CLOSED;

    /**
     * Whether the shop may take an offer from this state to another.
     *
     * @param next the other state
     * @return {@code true} along the arrows above
     */
    public boolean leadsTo(OfferState next) {
        return switch (this) {
            case DRAFT -> next == OPEN || next == CLOSED;
            case OPEN -> next == PAUSED || next == CLOSED;
            case PAUSED -> next == OPEN || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
