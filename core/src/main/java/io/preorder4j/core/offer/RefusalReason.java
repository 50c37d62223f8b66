package io.preorder4j.core.offer;

/** Why a line was not sold. A refusal is an everyday answer, not an error. */
public enum RefusalReason {
    /** The order line is a pre-order already. */
    ALREADY_PLACED,
    /** The SKU is not offered for pre-order. */
    NOT_OFFERED,
    /** The offer is paused. */
    OFFER_PAUSED,
    /** The offer is closed. */
    OFFER_CLOSED,
    /** The customer's active units of the SKU would pass the customer limit. */
    CUSTOMER_LIMIT,
    /** All active units of the SKU would pass the cap. */
    CAP_REACHED
}
