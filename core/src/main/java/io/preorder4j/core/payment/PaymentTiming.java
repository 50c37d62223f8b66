package io.preorder4j.core.payment;

/** When customers pay for a pre-order. */
public enum PaymentTiming {
    /** The library is not asked to mind: nothing is ever owed here. */
    NONE,
    /** Everything when it is ordered. */
    IN_FULL_NOW,
    /** A deposit when it is ordered, and the balance when its first units are allocated, before any is picked. */
    DEPOSIT_NOW,
    /** Everything when its first units are allocated, before any is picked. */
    ON_ALLOCATION,
    /** Everything when its first units are dispatched. */
    ON_DISPATCH
}
