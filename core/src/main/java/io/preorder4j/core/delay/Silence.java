package io.preorder4j.core.delay;

/** What it means if a customer does not answer a notice. */
public enum Silence {
    /** The customer agrees to wait. */
    CONSENTS,
    /** The order is cancelled at the deadline, unless it has been shipped. */
    CANCELS
}
