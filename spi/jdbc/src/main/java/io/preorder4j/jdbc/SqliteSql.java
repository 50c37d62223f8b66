package io.preorder4j.jdbc;

/**
 * What SQLite is told: every query in words that stand in a file for each group of tables. Searches, which differ by what is
 * searched for, are put together in {@link SqliteSearchSql}.
 *
 * <p>A set comes in as one parameter, a JSON array that {@code json_each} turns into rows: a thousand keys cost one
 * statement. It is joined with {@code CROSS JOIN}, which SQLite takes in the order written. With {@code IN}, a set of
 * pairs was measured to go through all rows of the tenant.
 *
 * <p>SQLite takes a tenant for some ten rows, or for as many as it had when the host last said {@code ANALYZE}, and to go
 * through all of them for a bargain. So a query of a table with several indexes names the one to take. Without that,
 * the units of 24 buyers took 2 s to sum among 200,000 pre-orders, and with it 0.2 ms.
 */
final class SqliteSql {

    /** To write to no row is to write: from here on, the transaction is the one that writes. */
    static final String LOCK_DATABASE = """
            UPDATE ${prefix}journal_end
            SET sequence = sequence
            WHERE FALSE
            """;

    private SqliteSql() {}

    static String of(Query query) {
        return switch (query) {
            case OFFERS -> SqliteOfferSql.FIND;
            case OFFER_PAGE -> OfferSql.PAGE;
            case ADD_OFFER -> SqliteOfferSql.ADD;
            case UPDATE_OFFER -> SqliteOfferSql.UPDATE;

            case ADD_TALLY -> SqliteOfferSql.ADD_TALLY;
            case TALLIES, LOCKED_TALLIES -> SqliteOfferSql.TALLIES;
            case PUT_TALLY -> SqliteOfferSql.PUT_TALLY;

            case PREORDERS -> SqlitePreOrderSql.FIND;
            case PLACED -> SqlitePreOrderSql.PLACED;
            case PREORDERS_OF_ORDERS -> SqlitePreOrderSql.OF_ORDERS;
            case PREORDER_PAGE -> SqlitePreOrderSql.PAGE;
            case ADD_PREORDER -> SqlitePreOrderSql.ADD;
            case ADD_WAITING_PREORDER -> SqlitePreOrderSql.ADD_WAITING;
            case UPDATE_PREORDER -> SqlitePreOrderSql.UPDATE;
            case TELL -> SqlitePreOrderSql.TELL;
            case MOVE_UNITS -> SqlitePreOrderSql.MOVE_UNITS;
            case LAST_ALLOCATED -> PreOrderSql.LAST_ALLOCATED;
            case WAITING_BY_DUE -> SqlitePreOrderSql.WAITING_BY_DUE;
            case HELD -> SqlitePreOrderSql.HELD;
            case UNPAID -> SqlitePreOrderSql.UNPAID;
            case DELAYED -> SqlitePreOrderSql.DELAYED;
            case ACTIVE_UNITS -> SqlitePreOrderSql.ACTIVE_UNITS;

            case BACKLOG -> SqlitePreOrderSql.BACKLOG;
            case BACKLOG_AHEAD -> PreOrderSql.BACKLOG_AHEAD;
            case QUEUE -> PreOrderSql.QUEUE;
            case QUEUE_BACKWARD -> PreOrderSql.QUEUE_BACKWARD;
            case SERVE_BACKLOG -> SqlitePreOrderSql.SERVE_BACKLOG;
            case ADD_TO_BACKLOG -> SqlitePreOrderSql.ADD_TO_BACKLOG;
            case ENTER_BACKLOG -> SqlitePreOrderSql.ENTER_BACKLOG;
            case LEAVE_BACKLOG -> SqlitePreOrderSql.LEAVE_BACKLOG;
            case LEAVE_BACKLOG_AS_STORED -> SqlitePreOrderSql.LEAVE_BACKLOG_AS_STORED;
            case ANY_RECALLABLE -> PreOrderSql.ANY_RECALLABLE;
            case ADD_RECALLABLE -> SqlitePreOrderSql.ADD_RECALLABLE;
            case ENTER_RECALLABLE -> SqlitePreOrderSql.ENTER_RECALLABLE;
            case LEAVE_RECALLABLE -> SqlitePreOrderSql.LEAVE_RECALLABLE;
            case LEAVE_RECALLABLE_AS_STORED -> SqlitePreOrderSql.LEAVE_RECALLABLE_AS_STORED;

            case TIMETABLES -> SqlitePromiseSql.TIMETABLES;
            case PUT_TIMETABLE -> SqlitePromiseSql.PUT_TIMETABLE;

            case FREE_LOTS -> SqliteLotSql.FREE;
            case LOTS -> SqliteLotSql.FIND;
            case ADD_LOT -> SqliteLotSql.ADD;
            case UPDATE_LOT -> SqliteLotSql.UPDATE;
            case HOLDINGS -> SqliteLotSql.HOLDINGS;
            case HOLDERS -> SqliteLotSql.HOLDERS;
            case HELD_OF_REVERSED_LOTS -> SqliteLotSql.HELD_OF_REVERSED;
            case ANY_HOLDING -> SqliteLotSql.ANY_HOLDING;
            case ADD_HOLDING -> SqliteLotSql.ADD_HOLDING;
            case HOLD_UNITS -> SqliteLotSql.HOLD;
            case RELEASE_UNITS -> SqliteLotSql.RELEASE;
            case FORGET_HOLDING -> SqliteLotSql.FORGET;

            case STOCKS -> SqliteStockSql.FIND;
            case LOCKED_STOCKS -> SqliteStockSql.LOCKED;
            case MAKE_STOCKS_LOCKABLE -> SqliteStockSql.MAKE_LOCKABLE;
            case STOCK_PAGE -> StockSql.PAGE;
            case PUT_STOCK -> SqliteStockSql.PUT;

            case SUPPLIES -> SqliteStockSql.SUPPLIES;
            case SUPPLY_PAGE -> StockSql.SUPPLY_PAGE;
            case EXPECTED -> SqliteStockSql.EXPECTED;
            case SURE_UNITS -> SqliteStockSql.SURE_UNITS;
            case ADD_SUPPLY -> SqliteStockSql.ADD_SUPPLY;
            case UPDATE_SUPPLY -> SqliteStockSql.UPDATE_SUPPLY;

            case RECEIPT -> StockSql.RECEIPT;
            case ADD_RECEIPT -> SqliteStockSql.ADD_RECEIPT;
            case UPDATE_RECEIPT -> SqliteStockSql.UPDATE_RECEIPT;
            case ADJUSTMENT -> StockSql.ADJUSTMENT;
            case ADD_ADJUSTMENT -> SqliteStockSql.ADD_ADJUSTMENT;

            case RESERVE_ENTRIES -> SqliteJournalSql.RESERVE;
            case GIVE_BACK_ENTRIES -> SqliteJournalSql.GIVE_BACK;
            case APPEND_ENTRY -> SqliteJournalSql.APPEND;
            case JOURNAL_LAST -> SqliteJournalSql.LAST;
            case JOURNAL_PAGE, JOURNAL_NEWS -> SqliteJournalSql.PAGE;
            case ENTRIES_ABOUT -> SqliteJournalSql.ABOUT;
            case CONFLICTS -> SqliteJournalSql.CONFLICTS;

            case ADD_NOTICE -> SqliteNoticeSql.ADD;
            case UNSENT_NOTICES -> SqliteNoticeSql.UNSENT;
            case WITHDRAW_NOTICE -> SqliteNoticeSql.WITHDRAW;
            case DUE_ORDERS -> SqliteNoticeSql.DUE_ORDERS;
            case NOTICES_OF_ORDERS, LOCKED_NOTICES_OF_ORDERS -> SqliteNoticeSql.OF_ORDERS;
            case UPDATE_NOTICE -> SqliteNoticeSql.UPDATE;
            case NOTICE_PAGE -> SqliteNoticeSql.PAGE;
            case FORGET_DELIVERED_NOTICES -> SqliteNoticeSql.FORGET_DELIVERED;

            case ENTERED, LOCKED_ENTERED -> DayBookSql.ENTERED;
            case ENTER -> SqliteDayBookSql.ENTER;
            case ADD_DEMAND -> SqliteDayBookSql.ADD_DEMAND;
            case DEMAND -> DayBookSql.DEMAND;
            case FIRST_DEMAND -> DayBookSql.FIRST_DEMAND;
            case DELIVERIES -> SqliteDayBookSql.DELIVERIES;
            case PUT_DELIVERY -> SqliteDayBookSql.PUT_DELIVERY;
            case CAME_ON -> SqliteDayBookSql.CAME_ON;
            case ADD_DISPATCHES -> SqliteDayBookSql.ADD_DISPATCHES;
            case DISPATCHES -> DayBookSql.DISPATCHES;
            case DISPATCHES_OF_SKU -> DayBookSql.DISPATCHES_OF_SKU;

            case COMMANDS -> SqliteJournalSql.COMMANDS;
            case ADD_COMMAND -> SqliteJournalSql.ADD_COMMAND;

            case CURSOR -> ReaderSql.CURSOR;
            case PUT_CURSOR -> SqliteReaderSql.PUT_CURSOR;
            case LEFTOVER -> ReaderSql.LEFTOVER;
            case LEFTOVER_PAGE -> ReaderSql.LEFTOVER_PAGE;
            case PUT_LEFTOVER -> SqliteReaderSql.PUT_LEFTOVER;
            case REMOVE_LEFTOVER -> ReaderSql.REMOVE_LEFTOVER;
            case CAUSES -> SqliteReaderSql.CAUSES;
            case ADD_CAUSE -> SqliteReaderSql.ADD_CAUSE;

            case BOUGHT_BY -> SqlitePrivacySql.BOUGHT_BY;
            case REWRITE_ENTRY -> SqlitePrivacySql.REWRITE_ENTRY;
            case REWRITE_NOTICE -> SqlitePrivacySql.REWRITE_NOTICE;
            case FORGET_COMMAND -> SqlitePrivacySql.FORGET_COMMAND;
            case LEFTOVERS -> PrivacySql.LEFTOVERS;
            case ERASURE, LOCKED_ERASURE -> PrivacySql.ERASURE;
            case ADD_ERASURE -> SqlitePrivacySql.ADD_ERASURE;
            case UPDATE_ERASURE -> SqlitePrivacySql.UPDATE_ERASURE;
            case REMOVE_ERASURE -> PrivacySql.REMOVE_ERASURE;

            case ARCHIVE_PREORDER -> SqliteArchiveSql.ARCHIVE_PREORDER;
            case LEAVE_PREORDERS -> SqliteArchiveSql.LEAVE_PREORDERS;
            case ARCHIVE_ENTRIES -> SqliteArchiveSql.ARCHIVE_ENTRIES;
            case LEAVE_ENTRIES -> SqliteArchiveSql.LEAVE_ENTRIES;
            case ARCHIVE_NOTICES -> SqliteArchiveSql.ARCHIVE_NOTICES;
            case LEAVE_NOTICES -> SqliteArchiveSql.LEAVE_NOTICES;
            case ARCHIVED_PREORDERS -> SqliteArchiveSql.ARCHIVED_PREORDERS;
            case ARCHIVED_PAGE -> SqliteArchiveSql.ARCHIVED_PAGE;
            case ARCHIVED_NOTICES -> ArchiveSql.ARCHIVED_NOTICES;
            case ARCHIVED_BOUGHT_BY -> SqliteArchiveSql.ARCHIVED_BOUGHT_BY;
            case REWRITE_ARCHIVED_ENTRY -> SqliteArchiveSql.REWRITE_ARCHIVED_ENTRY;
            case REWRITE_ARCHIVED_NOTICE -> SqliteArchiveSql.REWRITE_ARCHIVED_NOTICE;
            case ARCHIVED_OF_SKU -> SqliteArchiveSql.ARCHIVED_OF_SKU;
            case PURGE_PREORDER -> SqliteArchiveSql.PURGE_PREORDER;
            case PURGE_ENTRIES -> SqliteArchiveSql.PURGE_ENTRIES;
            case PURGE_LATER_ENTRIES -> SqliteArchiveSql.PURGE_LATER_ENTRIES;
            case PURGE_NOTICES -> SqliteArchiveSql.PURGE_NOTICES;
            case PURGE_HOLDINGS -> SqliteArchiveSql.PURGE_HOLDINGS;
            case ARCHIVED_OFFER -> ArchiveSql.ARCHIVED_OFFER;
            case ARCHIVED_OFFERS -> ArchiveSql.ARCHIVED_OFFERS;
            case PUT_ARCHIVED_OFFER -> SqliteArchiveSql.PUT_ARCHIVED_OFFER;
        };
    }
}
