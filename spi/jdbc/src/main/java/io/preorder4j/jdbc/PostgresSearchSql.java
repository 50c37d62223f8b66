package io.preorder4j.jdbc;

/** What PostgreSQL is told to search. */
final class PostgresSearchSql extends SearchSql {

    @Override
    String indexed(Way way) {
        return "";
    }

    /** Only who says such a thing is admitted to the index that has it as its own condition. */
    @Override
    String taken(Way way) {
        return switch (way) {
            case BY_ORDER_LINE -> "AND order_id <> ''\n";
            case BY_BUYER -> "AND customer <> ''\n";
            case BY_SKU -> "AND sku <> ''\n";
            case BY_DUE -> "AND due > " + Long.MIN_VALUE + "\n";
            case BY_SEQUENCE -> "";
        };
    }

    /** The key would give what is found in the right order, and have it looked for among all. */
    @Override
    String sequence(Way way) {
        return switch (way) {
            case BY_ORDER_LINE, BY_BUYER -> "sequence + 0";
            case BY_SKU, BY_DUE, BY_SEQUENCE -> "sequence";
        };
    }

    @Override
    String isTagged() {
        return "position(' ' || ?::text || ' ' IN ' ' || tags || ' ') > 0";
    }

    @Override
    String isOneOf() {
        return "= ANY (?::text[])";
    }
}
