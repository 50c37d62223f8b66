package io.preorder4j.core.delay;

/** Whether a customer agreed to wait beyond the first date. */
public enum Consent {
    /** Nobody has agreed to anything but the first date. */
    NONE,
    /** The customer was told what silence means, and was silent. */
    BY_SILENCE,
    /** The customer said yes. */
    EXPRESS
}
