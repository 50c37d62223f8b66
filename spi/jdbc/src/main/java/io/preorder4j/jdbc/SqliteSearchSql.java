package io.preorder4j.jdbc;

import io.preorder4j.jdbc.Search.Condition;
import io.preorder4j.tab.Sorting;
import java.util.Set;

/** What SQLite is told to search. */
final class SqliteSearchSql extends SearchSql {

    @Override
    String way(Search search) {
        Set<Condition> conditions = search.conditions();
        if (conditions.contains(Condition.ORDER)) {
            return " INDEXED BY ${prefix}preorder_by_order_line";
        }
        if (conditions.contains(Condition.CUSTOMER)) {
            return " INDEXED BY ${prefix}preorder_by_buyer";
        }
        if (conditions.contains(Condition.SKU)) {
            return " INDEXED BY ${prefix}preorder_by_sku";
        }
        boolean byDue =
                search.sorting().filter(sorting -> sorting == Sorting.BY_DUE).isPresent()
                        || conditions.contains(Condition.DUE_FROM)
                        || conditions.contains(Condition.DUE_BEFORE)
                        || conditions.contains(Condition.LATE);
        return byDue ? " INDEXED BY ${prefix}preorder_by_due" : " NOT INDEXED";
    }

    @Override
    String isTagged() {
        return "instr(' ' || tags || ' ', ' ' || ? || ' ') > 0";
    }

    @Override
    String isOneOf() {
        return "IN (SELECT value FROM json_each(?))";
    }
}
