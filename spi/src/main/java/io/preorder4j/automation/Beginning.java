package io.preorder4j.automation;

/** Where a rule begins that was never there before. Later on it goes on where it was. */
public enum Beginning {
    /** With what happens from now on. */
    NOW,
    /** With the first entry of the journal. */
    FIRST_ENTRY
}
