package io.preorder4j.command;

/** What came of the news about a payment. */
public enum PaymentOutcome {
    /** All that was owed is paid. */
    PAID,
    /** It failed, and the units are kept until it was due. */
    KEPT,
    /** It failed after it was due: the pre-order is blocked, and its allocated units went to others. */
    LAPSED,
    /** Nothing was owed here. Nothing was done. */
    NOTHING_OWED
}
