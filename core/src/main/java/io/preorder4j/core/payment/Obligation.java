package io.preorder4j.core.payment;

/** What part of the price is owed. */
public enum Obligation {
    /** The deposit. */
    DEPOSIT,
    /** All but the deposit. */
    BALANCE,
    /** The whole price. */
    FULL
}
