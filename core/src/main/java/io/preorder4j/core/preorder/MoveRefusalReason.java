package io.preorder4j.core.preorder;

/** Why units of a pre-order did not move. A refusal is an everyday answer, not an error. */
public enum MoveRefusalReason {
    /** No pre-order has that order line. */
    UNKNOWN_PREORDER,
    /** Too few units stand where the move would begin. */
    NOT_ENOUGH_UNITS,
    /** Too few units are free. */
    NOT_ENOUGH_FREE,
    /** The pre-order is blocked. */
    BLOCKED,
    /** Something is owed for the pre-order. */
    NOT_PAID,
    /** The correction of stock that goes with the move is known already, or another one has its id. */
    ALREADY_BOOKED
}
