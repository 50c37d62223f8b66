package io.preorder4j.jdbc;

import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.jdbc.Search.Condition;
import io.preorder4j.tab.Sorting;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database is told to search: a fixed text for each condition, put together with the others, and values bound to all.
 * So it sees what is asked for, and can go by the index that finds the fewest rows.
 */
abstract class SearchSql {

    /** {@link PreOrderStatus#of}, which a test holds it to. */
    private static final String STATUS = """
            CASE
                WHEN held + waiting + allocated + picked + packed + awaiting_shipment + dispatched = 0
                    THEN CASE WHEN expired > 0 THEN 'EXPIRED' ELSE 'CANCELLED' END
                WHEN held > 0 THEN 'HELD'
                WHEN dispatched > 0 AND waiting + allocated + picked + packed + awaiting_shipment = 0 THEN 'DISPATCHED'
                WHEN dispatched > 0 THEN 'PARTIALLY_DISPATCHED'
                WHEN waiting > 0 AND allocated + picked + packed + awaiting_shipment = 0 THEN 'WAITING'
                WHEN waiting > 0 THEN 'PARTIALLY_ALLOCATED'
                WHEN allocated > 0 THEN 'ALLOCATED'
                WHEN picked > 0 THEN 'PICKED'
                WHEN packed > 0 THEN 'PACKED'
                ELSE 'AWAITING_SHIPMENT'
            END
            """;

    /** Words behind the table that name the way to go, if the database can be told so. */
    abstract String indexed(Way way);

    /** Words behind all conditions that have it go that way, if the database is to be told so. */
    abstract String taken(Way way);

    /** The tenant, in words that lead no other way. */
    String tenant(Way way) {
        return "tenant";
    }

    /** The sequence, in words that lead no other way. */
    abstract String sequence(Way way);

    /** That there is a block, in words that lead no other way. */
    String isBlocked(Way way) {
        return "blocks <> ''";
    }

    /** That a tag, with a space before and behind, is among the tags. */
    abstract String isTagged();

    /** That what stands before is one of the statuses. */
    abstract String isOneOf();

    /** What a database is told, with a mark for each value. */
    final String of(Search search) {
        return switch (search.wanted()) {
            case PAGE -> "SELECT " + PreOrderSql.COLUMNS + page(search);
            case COUNT -> "SELECT " + STATUS + "AS status, count(*)\n" + all(search) + "GROUP BY status\n";
            case COUNT_UP_TO -> "SELECT count(*)\nFROM (\nSELECT sequence\n" + page(search) + ") AS counted\n";
        };
    }

    /** The rows of a page, in its order. */
    String page(Search search) {
        return all(search) + "ORDER BY " + order(search.sorting(), Way.of(search)) + "\nLIMIT :LIMIT\n";
    }

    /** All rows that are found, in any order. */
    String all(Search search) {
        Way way = Way.of(search);
        return "FROM ${prefix}preorder" + indexed(way) + "\nWHERE " + tenant(way) + " = :TENANT\n"
                + that(search.conditions(), way) + taken(way);
    }

    /** That all these hold. */
    final String that(Set<Condition> conditions, Way way) {
        return conditions.stream()
                .map(condition -> "AND " + condition(condition, way) + "\n")
                .collect(Collectors.joining());
    }

    private String order(Sorting sorting, Way way) {
        return switch (sorting) {
            case BY_SEQUENCE -> sequence(way);
            case BY_DUE -> "due, sequence";
        };
    }

    private String condition(Condition condition, Way way) {
        return switch (condition) {
            case SKU -> "sku = :SKU";
            case ORDER -> "order_id = :ORDER";
            case CUSTOMER -> "customer = :CUSTOMER";
            case CHANNEL -> "channel = :CHANNEL";
            case TAG -> isTagged();
            case PLACED_FROM -> "placed_at >= :PLACED_FROM";
            case PLACED_BEFORE -> "placed_at < :PLACED_BEFORE";
            case DUE_FROM -> "due >= :DUE_FROM AND due < " + Long.MAX_VALUE;
            case DUE_BEFORE -> "due < :DUE_BEFORE";
            case LATE ->
                "due <= :LATE AND due < " + Long.MAX_VALUE
                        + " AND held + waiting + allocated + picked + packed + awaiting_shipment > 0";
            case BLOCKED -> isBlocked(way);
            case NOT_BLOCKED -> "blocks = ''";
            case STATUS -> STATUS + isOneOf();
            case BEHIND_SEQUENCE -> sequence(way) + " > :SEQUENCE";
            case BEHIND_DUE -> "(due, sequence) > (:DUE, :SEQUENCE)";
        };
    }

    /** By what to find pre-orders: by what leads to few of them, if such a thing is named. */
    enum Way {
        BY_ORDER_LINE,
        BY_BUYER,
        BY_SKU,
        BY_DUE,
        BY_SEQUENCE;

        static Way of(Search search) {
            Set<Condition> conditions = search.conditions();
            if (conditions.contains(Condition.ORDER)) {
                return BY_ORDER_LINE;
            }
            if (conditions.contains(Condition.CUSTOMER)) {
                return BY_BUYER;
            }
            if (conditions.contains(Condition.SKU)) {
                return BY_SKU;
            }
            boolean byDue = search.sorting() == Sorting.BY_DUE
                    || conditions.contains(Condition.DUE_FROM)
                    || conditions.contains(Condition.DUE_BEFORE)
                    || conditions.contains(Condition.LATE);
            return byDue ? BY_DUE : BY_SEQUENCE;
        }
    }
}
