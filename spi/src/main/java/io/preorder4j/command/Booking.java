package io.preorder4j.command;

/** What became of a receipt or an adjustment. */
public enum Booking {
    /** It counts from now on. */
    BOOKED,
    /** It counts already, sent under another command key. Nothing was done again. */
    ALREADY_BOOKED,
    /** Another one counts under its id. It is kept aside in the journal, and nothing else was changed. */
    CONFLICT
}
