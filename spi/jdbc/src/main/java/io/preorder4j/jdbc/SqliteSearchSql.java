package io.preorder4j.jdbc;

/** What SQLite is told to search. */
final class SqliteSearchSql extends SearchSql {

    @Override
    String indexed(Way way) {
        return switch (way) {
            case BY_ORDER_LINE -> " INDEXED BY ${prefix}preorder_by_order_line";
            case BY_BUYER -> " INDEXED BY ${prefix}preorder_by_buyer";
            case BY_SKU -> " INDEXED BY ${prefix}preorder_by_sku";
            case BY_DUE -> " INDEXED BY ${prefix}preorder_by_due";
            case BY_SEQUENCE -> " NOT INDEXED";
        };
    }

    @Override
    String taken(Way way) {
        return "";
    }

    @Override
    String sequence(Way way) {
        return "sequence";
    }

    @Override
    String isTagged() {
        return "instr(' ' || tags || ' ', ' ' || :TAG || ' ') > 0";
    }

    @Override
    String isOneOf() {
        return "IN (SELECT value FROM json_each(:STATUS))";
    }
}
