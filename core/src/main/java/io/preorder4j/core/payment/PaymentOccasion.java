package io.preorder4j.core.payment;

/** What happens to a pre-order that may make money due. */
public enum PaymentOccasion {
    /** It was placed, or its hold was confirmed. */
    ORDERED,
    /** Its first units were allocated. */
    ALLOCATED,
    /** Its first units were dispatched. */
    DISPATCHED
}
