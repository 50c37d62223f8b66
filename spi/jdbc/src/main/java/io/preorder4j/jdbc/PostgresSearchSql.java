package io.preorder4j.jdbc;

import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.jdbc.Search.Condition;
import io.preorder4j.tab.Sorting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What PostgreSQL is told to search.
 *
 * <p>A page is put together from strands, each of which an index has in the order that is asked for: so a page costs what it
 * shows, not what there is. A strand is a {@link Phase}; or a phase and a date, where the number is asked for and the index has
 * the date before it; or those who wait or have goods, whom a narrow table of their own knows. A million that are due on one
 * day are one strand. Of pre-orders due on 300 days, 300 pages are read for one.
 */
final class PostgresSearchSql extends SearchSql {

    private static final Set<Condition> DATES = EnumSet.of(Condition.DUE_FROM, Condition.DUE_BEFORE, Condition.LATE);

    /** What strands say themselves. */
    private static final Set<Condition> OF_STRANDS =
            EnumSet.of(Condition.LATE, Condition.BEHIND_SEQUENCE, Condition.BEHIND_DUE);

    private static final Set<Phase> BY_PHASE =
            EnumSet.of(Phase.IN_FULFILMENT, Phase.DISPATCHED, Phase.CANCELLED, Phase.EXPIRED);

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

    @Override
    String tenant(Way way) {
        return switch (way) {
            case BY_ORDER_LINE, BY_BUYER, BY_SKU, BY_DUE -> PostgresPreOrderSql.TENANT_ASIDE;
            case BY_SEQUENCE -> "tenant";
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

    /** Whoever says it plainly is admitted to the index of all that are blocked. */
    @Override
    String isBlocked(Way way) {
        return isAboutFew(way) ? "blocks || '' <> ''" : "blocks <> ''";
    }

    @Override
    String isTagged() {
        return "position(' ' || :TAG::text || ' ' IN ' ' || tags || ' ') > 0";
    }

    @Override
    String isOneOf() {
        return "= ANY (:STATUS::text[])";
    }

    @Override
    String all(Search search) {
        Way way = Way.of(search);
        if (isAboutFew(way) || (way == Way.BY_SEQUENCE && !search.conditions().contains(Condition.BLOCKED))) {
            return super.all(search);
        }
        return "FROM ${prefix}preorder\nWHERE " + PostgresPreOrderSql.TENANT_ASIDE + " = :TENANT AND phase IN ("
                + Phase.listed(Phase.of(search), "", "") + ")\n" + that(search.conditions(), way) + strandTaken(search);
    }

    @Override
    String page(Search search) {
        if (isAboutFew(Way.of(search))) {
            return super.page(search);
        }
        if (search.sorting() == Sorting.BY_DUE) {
            return byDue(search);
        }
        if (isAboutAll(search)) {
            return super.page(search);
        }
        boolean byStatus = Collections.disjoint(search.conditions(), DATES)
                && !search.conditions().contains(Condition.SKU)
                && !search.conditions().contains(Condition.BLOCKED);
        return byStatus ? byStatus(search) : byNumber(search, Phase.of(search));
    }

    /** What few have is found first and then put in order. */
    private static boolean isAboutFew(Way way) {
        return way == Way.BY_ORDER_LINE || way == Way.BY_BUYER;
    }

    /** Nothing is named that an index knows. */
    private static boolean isAboutAll(Search search) {
        return Way.of(search) == Way.BY_SEQUENCE
                && search.statuses().isEmpty()
                && !search.conditions().contains(Condition.BLOCKED);
    }

    /** In the order of dates: a strand for each phase. */
    private String byDue(Search search) {
        return asked(Phase.of(search)) + """
                CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = :TENANT AND phase = in_phase AND (due, sequence) > (:DUE, :SEQUENCE)
                """ + inStrand(search) + """
                ORDER BY due, sequence
                LIMIT :LIMIT
                ) AS p
                ORDER BY due, sequence
                LIMIT :LIMIT
                """;
    }

    /** In the order of numbers: a strand for each phase and date. The dates are found one after the other. */
    private String byNumber(Search search, Set<Phase> phases) {
        String ofDay = inStrand(search, Condition.SKU, Condition.BLOCKED, Condition.DUE_FROM, Condition.DUE_BEFORE);
        return asked(phases) + """
                CROSS JOIN LATERAL (
                WITH RECURSIVE days (day) AS (
                (
                SELECT due
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = :TENANT AND phase = in_phase
                """ + ofDay + """
                ORDER BY due
                LIMIT 1
                )
                UNION ALL
                SELECT later.due
                FROM days
                CROSS JOIN LATERAL (
                SELECT due
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = :TENANT AND phase = in_phase AND due > day
                """ + ofDay + """
                ORDER BY due
                LIMIT 1
                ) AS later
                )
                SELECT day FROM days
                ) AS days
                CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = :TENANT AND phase = in_phase AND due = day AND sequence > :SEQUENCE
                """ + inStrand(search) + """
                ORDER BY sequence
                LIMIT :LIMIT
                ) AS p
                ORDER BY sequence
                LIMIT :LIMIT
                """;
    }

    /** In the order of numbers, where nothing but the status leads to few. */
    private String byStatus(Search search) {
        Set<Phase> phases = Phase.of(search);
        List<String> strands = new ArrayList<>();
        if (search.statuses().contains(PreOrderStatus.WAITING)) {
            strands.add(line(search, "backlog", "queued", "waiting > 0 AND allocated = 0"));
        }
        if (search.statuses().contains(PreOrderStatus.ALLOCATED)
                || search.statuses().contains(PreOrderStatus.PARTIALLY_ALLOCATED)) {
            strands.add(line(search, "recallable", "units", "allocated > 0"));
        }
        if (phases.contains(Phase.HELD)) {
            strands.add("SELECT p.*\n" + byNumber(search, EnumSet.of(Phase.HELD)));
        }
        Set<Phase> byPhase = EnumSet.copyOf(BY_PHASE);
        byPhase.retainAll(phases);
        if (!byPhase.isEmpty()) {
            strands.add(byPhase(search, byPhase));
        }
        return "FROM (\n(\n" + String.join(")\nUNION ALL\n(\n", strands)
                + ")\n) AS p\nORDER BY sequence\nLIMIT :LIMIT\n";
    }

    private String byPhase(Search search, Set<Phase> phases) {
        return "SELECT p.*\n" + asked(phases) + """
                CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}preorder
                WHERE tenant COLLATE "POSIX" = :TENANT AND phase = in_phase AND sequence > :SEQUENCE AND phase BETWEEN 1 AND 4
                """ + inStrand(search.conditions()) + """
                ORDER BY sequence
                LIMIT :LIMIT
                ) AS p
                ORDER BY sequence
                LIMIT :LIMIT
                """;
    }

    /** Those that stand in a narrow table, as far as they are in the first phase. */
    private String line(Search search, String table, String units, String which) {
        return """
                SELECT p.*
                FROM ${prefix}%s AS l
                CROSS JOIN LATERAL (
                SELECT *
                FROM ${prefix}preorder
                WHERE tenant = l.tenant AND sequence = l.sequence AND phase = 0 AND %s
                """.formatted(table, which) + inStrand(search.conditions()) + """
                OFFSET 0
                ) AS p
                WHERE l.tenant COLLATE "POSIX" = :TENANT AND l.sequence > :SEQUENCE AND l.%s > 0
                ORDER BY l.sequence
                LIMIT :LIMIT
                """.formatted(units);
    }

    /** With an offset, a single phase is no constant, which would admit to an index that does not have the dates in order. */
    private static String asked(Set<Phase> phases) {
        return "FROM (VALUES " + Phase.listed(phases, "(", ")") + " OFFSET 0) AS asked (in_phase)\n";
    }

    private String inStrand(Search search) {
        return inStrand(search.conditions()) + late(search) + strandTaken(search);
    }

    private String inStrand(Search search, Condition... only) {
        Set<Condition> conditions = EnumSet.copyOf(List.of(only));
        conditions.retainAll(search.conditions());
        return inStrand(conditions) + late(search) + strandTaken(search);
    }

    private String inStrand(Set<Condition> named) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        conditions.addAll(named);
        conditions.removeAll(OF_STRANDS);
        return that(conditions, Way.BY_SEQUENCE);
    }

    /** That something is not dispatched, its phase tells. */
    private static String late(Search search) {
        return search.conditions().contains(Condition.LATE)
                ? "AND due <= :LATE AND due < " + Long.MAX_VALUE + "\n"
                : "";
    }

    /** To the index of those that are blocked, the block itself admits. */
    private String strandTaken(Search search) {
        if (search.conditions().contains(Condition.BLOCKED)) {
            return "";
        }
        return taken(search.conditions().contains(Condition.SKU) ? Way.BY_SKU : Way.BY_DUE);
    }
}
