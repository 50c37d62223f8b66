package io.preorder4j.jdbc;

/** What PostgreSQL is told to search. */
final class PostgresSearchSql extends SearchSql {

    @Override
    String way(Search search) {
        return "";
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
