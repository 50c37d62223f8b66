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
    PUT_TALLY,

    PREORDERS,
    PREORDERS_OF_ORDERS,
    PREORDER_PAGE,
    ADD_PREORDER,
    UPDATE_PREORDER,
    TELL,
    MOVE_UNITS,
    LAST_ALLOCATED,
    WAITING_BY_DUE,
    HELD,
    UNPAID,
    DELAYED,
    ACTIVE_UNITS,

    BACKLOG,
    BACKLOG_AHEAD,
    QUEUE,
    QUEUE_BACKWARD,
    ENTER_BACKLOG,
    LEAVE_BACKLOG,
    LEAVE_BACKLOG_AS_STORED,
    ENTER_RECALLABLE,
    LEAVE_RECALLABLE,
    LEAVE_RECALLABLE_AS_STORED,

    TIMETABLES,
    PUT_TIMETABLE,

    FREE_LOTS,
    LOTS,
    ADD_LOT,
    UPDATE_LOT,
    HOLDINGS,
    HOLDERS,
    HELD_OF_REVERSED_LOTS,
    HOLD_UNITS,
    RELEASE_UNITS,
    FORGET_HOLDING,

    STOCKS,
    LOCKED_STOCKS,
    MAKE_STOCKS_LOCKABLE,
    STOCK_PAGE,
    PUT_STOCK,

    SUPPLIES,
    SUPPLY_PAGE,
    EXPECTED,
    SURE_UNITS,
    ADD_SUPPLY,
    UPDATE_SUPPLY,

    RECEIPT,
    ADD_RECEIPT,
    UPDATE_RECEIPT,
    ADJUSTMENT,
    ADD_ADJUSTMENT,

    RESERVE_ENTRIES,
    GIVE_BACK_ENTRIES,
    APPEND_ENTRY,
    JOURNAL_LAST,
    JOURNAL_PAGE,
    JOURNAL_NEWS,
    ENTRIES_ABOUT,
    CONFLICTS,

    ADD_NOTICE,
    UNSENT_NOTICES,
    WITHDRAW_NOTICE,
    DUE_ORDERS,
    NOTICES_OF_ORDERS,
    LOCKED_NOTICES_OF_ORDERS,
    UPDATE_NOTICE,
    NOTICE_PAGE,
    FORGET_DELIVERED_NOTICES,

    ENTERED,
    LOCKED_ENTERED,
    ENTER,
    ADD_DEMAND,
    DEMAND,
    FIRST_DEMAND,
    DELIVERIES,
    PUT_DELIVERY,
    CAME_ON,
    ADD_DISPATCHES,
    DISPATCHES,
    DISPATCHES_OF_SKU,

    COMMANDS,
    ADD_COMMAND,

    CURSOR,
    PUT_CURSOR,
    LEFTOVER,
    LEFTOVER_PAGE,
    PUT_LEFTOVER,
    REMOVE_LEFTOVER,
    CAUSES,
    ADD_CAUSE;

    /** Whether it adds as many rows as it was told, or fails. */
    boolean isCertain() {
        return name().startsWith("ADD_") || name().startsWith("PUT_") || this == APPEND_ENTRY;
    }

    /** The name in words, for messages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
