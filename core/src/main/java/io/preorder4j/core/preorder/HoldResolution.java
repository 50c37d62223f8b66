package io.preorder4j.core.preorder;

/** What became of a hold. A hold is resolved once. */
public enum HoldResolution {
    /** The checkout was finished, and the units wait for their goods, or went on. */
    CONFIRMED,
    /** The checkout was given up. */
    RELEASED,
    /** The checkout was not finished in time. */
    EXPIRED,
    /** There never was a hold for this order line. */
    NEVER_HELD
}
