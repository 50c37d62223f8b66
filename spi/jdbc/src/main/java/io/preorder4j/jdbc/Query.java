package io.preorder4j.jdbc;

import java.util.Locale;

/** What is asked of a database or told to it. Every dialect has words for each. */
enum Query {
    OFFERS,
    OFFER_PAGE,
    ADD_OFFER,
    UPDATE_OFFER,

    ADD_TALLY,
    TALLIES,
    LOCKED_TALLIES,
    UPDATE_TALLY,

    PREORDERS,
    PREORDER_PAGE,
    ADD_PREORDER,
    MOVE_UNITS,
    LAST_ALLOCATED,
    ACTIVE_UNITS,

    BACKLOG,
    ENTER_BACKLOG,
    LEAVE_BACKLOG,

    STOCKS,
    LOCKED_STOCKS,
    STOCK_PAGE,
    PUT_STOCK,

    SUPPLIES,
    SUPPLY_PAGE,
    ADD_SUPPLY,
    UPDATE_SUPPLY,

    RECEIPT,
    ADD_RECEIPT,
    ADJUSTMENT,
    ADD_ADJUSTMENT,

    RESERVE_ENTRIES,
    APPEND_ENTRY,
    JOURNAL_PAGE,

    COMMAND,
    ADD_COMMAND;

    /** The name in words, for messages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
