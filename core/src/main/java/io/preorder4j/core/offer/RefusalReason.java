package io.preorder4j.core.offer;

/** Why a line was not sold. A refusal is an everyday answer, not an error. Of several reasons the first is given. */
public enum RefusalReason {
    /** The order line is a pre-order already. */
    ALREADY_PLACED,
    /** The SKU is not offered for pre-order, or its offer is a draft. */
    NOT_OFFERED,
    /** The offer is paused. */
    OFFER_PAUSED,
    /** The offer is closed. */
    OFFER_CLOSED,
    /** The sale has not begun. */
    NOT_YET_ON_SALE,
    /** The sale is over. */
    SALE_ENDED,
    /** The customer's active units of the SKU would pass the customer limit. */
    CUSTOMER_LIMIT,
    /** The units sold through the channel would pass its cap. */
    CHANNEL_CAP_REACHED,
    /** All active units of the SKU would pass the cap. */
    CAP_REACHED,
    /** All active units of the SKU would pass the share of what came and is on order that the offer sells. */
    SUPPLY_SOLD_OUT,
    /** All active units of the SKU would pass what the waves that have opened allow. */
    WAVE_SOLD_OUT,
    /** The cart has lines that ship now beside lines that ship later, and the shop does not sell both in one order. */
    MIXED_CART,
    /** The line could be sold, but the order is placed whole or not at all, and another line could not. */
    OTHER_LINE_REFUSED;

    /**
     * Whether the line would have been sold if there had been more to sell: then its units count as asked for. A customer
     * who has as many as one may have, and whoever came before or after the sale, does not count.
     *
     * @return {@code true} for the caps of the offer, of a channel, of the supply and of the waves
     */
    public boolean isShortage() {
        return switch (this) {
            case CHANNEL_CAP_REACHED, CAP_REACHED, SUPPLY_SOLD_OUT, WAVE_SOLD_OUT -> true;
            case ALREADY_PLACED,
                    NOT_OFFERED,
                    OFFER_PAUSED,
                    OFFER_CLOSED,
                    NOT_YET_ON_SALE,
                    SALE_ENDED,
                    CUSTOMER_LIMIT,
                    MIXED_CART,
                    OTHER_LINE_REFUSED -> false;
        };
    }
}
