package io.preorder4j.jdbc;

/**
 * What PostgreSQL is told: every query in words that stand in a file for each group of tables. Searches, which differ by
 * what is searched for, are put together in {@link PostgresSearchSql}.
 *
 * <p>A set comes in as an array, and many rows that are written at once as an array for each of their columns: {@code unnest} turns
 * them into rows, so that a thousand cost one statement. A row that is to be changed stands in such a set once.
 *
 * <p>A plan that was made for empty tables stays in use while they grow. Then it must not matter how small PostgreSQL took them
 * for, and the words leave it no choice: what is wanted comes first, and leads to the rows by one index. Where it is joined, the
 * join is lateral, behind an {@code OFFSET 0}. Where rows are changed, it is a {@code MERGE} that would insert what is not
 * there, if false were true: such an outer join has to begin with what is wanted. An {@code UPDATE … FROM} that was planned for
 * an empty table read all of it when it had grown, for every thousand rows again.
 */
final class PostgresSql {

    private PostgresSql() {}

    static String of(Query query) {
        return switch (query) {
            case OFFERS -> PostgresOfferSql.FIND;
            case OFFER_PAGE -> OfferSql.PAGE;
            case ADD_OFFER -> PostgresOfferSql.ADD;
            case UPDATE_OFFER -> PostgresOfferSql.UPDATE;

            case ADD_TALLY -> PostgresOfferSql.ADD_TALLY;
            case TALLIES -> PostgresOfferSql.TALLIES;
            case LOCKED_TALLIES -> PostgresOfferSql.LOCKED_TALLIES;
            case PUT_TALLY -> PostgresOfferSql.PUT_TALLY;

            case PREORDERS -> PostgresPreOrderSql.FIND;
            case PLACED -> PostgresPreOrderSql.PLACED;
            case PREORDERS_OF_ORDERS -> PostgresPreOrderSql.OF_ORDERS;
            case PREORDER_PAGE -> PostgresPreOrderSql.PAGE;
            case ADD_PREORDER -> PostgresPreOrderSql.ADD;
            case ADD_WAITING_PREORDER -> PostgresPreOrderSql.ADD_WAITING;
            case UPDATE_PREORDER -> PostgresPreOrderSql.UPDATE;
            case TELL -> PostgresPreOrderSql.TELL;
            case MOVE_UNITS -> PostgresPreOrderSql.MOVE_UNITS;
            case LAST_ALLOCATED -> PreOrderSql.LAST_ALLOCATED;
            case WAITING_BY_DUE -> PostgresPreOrderSql.WAITING_BY_DUE;
            case HELD -> PostgresPreOrderSql.HELD;
            case UNPAID -> PostgresPreOrderSql.UNPAID;
            case DELAYED -> PostgresPreOrderSql.DELAYED;
            case ACTIVE_UNITS -> PostgresPreOrderSql.ACTIVE_UNITS;

            case BACKLOG -> PostgresPreOrderSql.BACKLOG;
            case BACKLOG_AHEAD -> PreOrderSql.BACKLOG_AHEAD;
            case QUEUE -> PreOrderSql.QUEUE;
            case QUEUE_BACKWARD -> PreOrderSql.QUEUE_BACKWARD;
            case SERVE_BACKLOG -> PostgresPreOrderSql.SERVE_BACKLOG;
            case ADD_TO_BACKLOG -> PostgresPreOrderSql.ADD_TO_BACKLOG;
            case ENTER_BACKLOG -> PostgresPreOrderSql.ENTER_BACKLOG;
            case LEAVE_BACKLOG -> PostgresPreOrderSql.LEAVE_BACKLOG;
            case LEAVE_BACKLOG_AS_STORED -> PostgresPreOrderSql.LEAVE_BACKLOG_AS_STORED;
            case ANY_RECALLABLE -> PreOrderSql.ANY_RECALLABLE;
            case ADD_RECALLABLE -> PostgresPreOrderSql.ADD_RECALLABLE;
            case ENTER_RECALLABLE -> PostgresPreOrderSql.ENTER_RECALLABLE;
            case LEAVE_RECALLABLE -> PostgresPreOrderSql.LEAVE_RECALLABLE;
            case LEAVE_RECALLABLE_AS_STORED -> PostgresPreOrderSql.LEAVE_RECALLABLE_AS_STORED;

            case TIMETABLES -> PostgresPromiseSql.TIMETABLES;
            case PUT_TIMETABLE -> PostgresPromiseSql.PUT_TIMETABLE;

            case FREE_LOTS -> PostgresLotSql.FREE;
            case LOTS -> PostgresLotSql.FIND;
            case ADD_LOT -> PostgresLotSql.ADD;
            case UPDATE_LOT -> PostgresLotSql.UPDATE;
            case HOLDINGS -> PostgresLotSql.HOLDINGS;
            case HOLDERS -> PostgresLotSql.HOLDERS;
            case HELD_OF_REVERSED_LOTS -> PostgresLotSql.HELD_OF_REVERSED;
            case ANY_HOLDING -> PostgresLotSql.ANY_HOLDING;
            case ADD_HOLDING -> PostgresLotSql.ADD_HOLDING;
            case HOLD_UNITS -> PostgresLotSql.HOLD;
            case RELEASE_UNITS -> PostgresLotSql.RELEASE;
            case FORGET_HOLDING -> PostgresLotSql.FORGET;

            case STOCKS -> PostgresStockSql.FIND;
            case LOCKED_STOCKS -> PostgresStockSql.LOCKED;
            case MAKE_STOCKS_LOCKABLE -> PostgresStockSql.MAKE_LOCKABLE;
            case STOCK_PAGE -> StockSql.PAGE;
            case PUT_STOCK -> PostgresStockSql.PUT;

            case SUPPLIES -> PostgresStockSql.SUPPLIES;
            case SUPPLY_PAGE -> StockSql.SUPPLY_PAGE;
            case EXPECTED -> PostgresStockSql.EXPECTED;
            case SURE_UNITS -> PostgresStockSql.SURE_UNITS;
            case ADD_SUPPLY -> PostgresStockSql.ADD_SUPPLY;
            case UPDATE_SUPPLY -> PostgresStockSql.UPDATE_SUPPLY;

            case RECEIPT -> StockSql.RECEIPT;
            case ADD_RECEIPT -> PostgresStockSql.ADD_RECEIPT;
            case UPDATE_RECEIPT -> PostgresStockSql.UPDATE_RECEIPT;
            case ADJUSTMENT -> StockSql.ADJUSTMENT;
            case ADD_ADJUSTMENT -> PostgresStockSql.ADD_ADJUSTMENT;

            case RESERVE_ENTRIES -> PostgresJournalSql.RESERVE;
            case GIVE_BACK_ENTRIES -> PostgresJournalSql.GIVE_BACK;
            case APPEND_ENTRY -> PostgresJournalSql.APPEND;
            case JOURNAL_LAST -> PostgresJournalSql.LAST;
            case JOURNAL_PAGE -> PostgresJournalSql.PAGE;
            case JOURNAL_NEWS -> PostgresJournalSql.NEWS;
            case ENTRIES_ABOUT -> PostgresJournalSql.ABOUT;
            case CONFLICTS -> PostgresJournalSql.CONFLICTS;

            case ADD_NOTICE -> PostgresNoticeSql.ADD;
            case UNSENT_NOTICES -> PostgresNoticeSql.UNSENT;
            case WITHDRAW_NOTICE -> PostgresNoticeSql.WITHDRAW;
            case DUE_ORDERS -> PostgresNoticeSql.DUE_ORDERS;
            case NOTICES_OF_ORDERS -> PostgresNoticeSql.OF_ORDERS;
            case LOCKED_NOTICES_OF_ORDERS -> PostgresNoticeSql.LOCKED_OF_ORDERS;
            case UPDATE_NOTICE -> PostgresNoticeSql.UPDATE;
            case NOTICE_PAGE -> PostgresNoticeSql.PAGE;
            case FORGET_DELIVERED_NOTICES -> PostgresNoticeSql.FORGET_DELIVERED;

            case ENTERED -> DayBookSql.ENTERED;
            case LOCKED_ENTERED -> PostgresDayBookSql.LOCKED_ENTERED;
            case ENTER -> PostgresDayBookSql.ENTER;
            case ADD_DEMAND -> PostgresDayBookSql.ADD_DEMAND;
            case DEMAND -> DayBookSql.DEMAND;
            case FIRST_DEMAND -> DayBookSql.FIRST_DEMAND;
            case DELIVERIES -> PostgresDayBookSql.DELIVERIES;
            case PUT_DELIVERY -> PostgresDayBookSql.PUT_DELIVERY;
            case CAME_ON -> PostgresDayBookSql.CAME_ON;
            case ADD_DISPATCHES -> PostgresDayBookSql.ADD_DISPATCHES;
            case DISPATCHES -> DayBookSql.DISPATCHES;
            case DISPATCHES_OF_SKU -> DayBookSql.DISPATCHES_OF_SKU;

            case COMMANDS -> PostgresJournalSql.COMMANDS;
            case ADD_COMMAND -> PostgresJournalSql.ADD_COMMAND;

            case CURSOR -> ReaderSql.CURSOR;
            case PUT_CURSOR -> PostgresReaderSql.PUT_CURSOR;
            case LEFTOVER -> ReaderSql.LEFTOVER;
            case LEFTOVER_PAGE -> ReaderSql.LEFTOVER_PAGE;
            case PUT_LEFTOVER -> PostgresReaderSql.PUT_LEFTOVER;
            case REMOVE_LEFTOVER -> ReaderSql.REMOVE_LEFTOVER;
            case CAUSES -> PostgresReaderSql.CAUSES;
            case ADD_CAUSE -> PostgresReaderSql.ADD_CAUSE;

            case BOUGHT_BY -> PostgresPrivacySql.BOUGHT_BY;
            case REWRITE_ENTRY -> PostgresPrivacySql.REWRITE_ENTRY;
            case REWRITE_NOTICE -> PostgresPrivacySql.REWRITE_NOTICE;
            case FORGET_COMMAND -> PostgresPrivacySql.FORGET_COMMAND;
            case LEFTOVERS -> PrivacySql.LEFTOVERS;
            case ERASURE -> PrivacySql.ERASURE;
            case LOCKED_ERASURE -> PostgresPrivacySql.LOCKED_ERASURE;
            case ADD_ERASURE -> PostgresPrivacySql.ADD_ERASURE;
            case UPDATE_ERASURE -> PostgresPrivacySql.UPDATE_ERASURE;
            case REMOVE_ERASURE -> PrivacySql.REMOVE_ERASURE;

            case ARCHIVE_PREORDER -> PostgresArchiveSql.ARCHIVE_PREORDER;
            case LEAVE_PREORDERS -> PostgresArchiveSql.LEAVE_PREORDERS;
            case ARCHIVE_ENTRIES -> PostgresArchiveSql.ARCHIVE_ENTRIES;
            case LEAVE_ENTRIES -> PostgresArchiveSql.LEAVE_ENTRIES;
            case ARCHIVE_NOTICES -> PostgresArchiveSql.ARCHIVE_NOTICES;
            case LEAVE_NOTICES -> PostgresArchiveSql.LEAVE_NOTICES;
            case ARCHIVED_PREORDERS -> PostgresArchiveSql.ARCHIVED_PREORDERS;
            case ARCHIVED_PAGE -> PostgresArchiveSql.ARCHIVED_PAGE;
            case ARCHIVED_NOTICES -> ArchiveSql.ARCHIVED_NOTICES;
            case ARCHIVED_BOUGHT_BY -> PostgresArchiveSql.ARCHIVED_BOUGHT_BY;
            case REWRITE_ARCHIVED_ENTRY -> PostgresArchiveSql.REWRITE_ARCHIVED_ENTRY;
            case REWRITE_ARCHIVED_NOTICE -> PostgresArchiveSql.REWRITE_ARCHIVED_NOTICE;
            case ARCHIVED_OF_SKU -> PostgresArchiveSql.ARCHIVED_OF_SKU;
            case PURGE_PREORDER -> PostgresArchiveSql.PURGE_PREORDER;
            case PURGE_ENTRIES -> PostgresArchiveSql.PURGE_ENTRIES;
            case PURGE_LATER_ENTRIES -> PostgresArchiveSql.PURGE_LATER_ENTRIES;
            case PURGE_NOTICES -> PostgresArchiveSql.PURGE_NOTICES;
            case PURGE_HOLDINGS -> PostgresArchiveSql.PURGE_HOLDINGS;
            case ARCHIVED_OFFER -> ArchiveSql.ARCHIVED_OFFER;
            case ARCHIVED_OFFERS -> ArchiveSql.ARCHIVED_OFFERS;
            case PUT_ARCHIVED_OFFER -> PostgresArchiveSql.PUT_ARCHIVED_OFFER;
        };
    }
}
