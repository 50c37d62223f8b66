package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL means to answer: by going to the rows that are asked for, however many there are and whatever it knows of
 * them. A plan that was made for empty tables stays in use while they grow.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgresPlansTest {

    private static final List<String> TABLES = List.of(
            "preorder",
            "backlog",
            "recallable",
            "holding",
            "journal",
            "notice",
            "command",
            "archived_preorder",
            "archived_entry",
            "archived_notice");

    /** A table that was never analyzed may seem to be as good as an index of its, at some small size. */
    private static final int FEW = 100;

    /** How many rows there are in the end; a million where there is time for them. */
    private static final int MANY = Integer.getInteger("preorder4j.plans.rows", 100_000);

    /** What is read page by page, and so costs little as long as there are few rows. */
    private static final List<Query> PAGES = List.of(
            Query.OFFER_PAGE,
            Query.PREORDER_PAGE,
            Query.BACKLOG,
            Query.QUEUE,
            Query.QUEUE_BACKWARD,
            Query.LAST_ALLOCATED,
            Query.HELD,
            Query.UNPAID,
            Query.DELAYED,
            Query.FREE_LOTS,
            Query.STOCK_PAGE,
            Query.SUPPLY_PAGE,
            Query.EXPECTED,
            Query.JOURNAL_LAST,
            Query.CONFLICTS,
            Query.NOTICE_PAGE,
            Query.DUE_ORDERS,
            Query.CAME_ON,
            Query.LEFTOVER_PAGE,
            Query.LEFTOVERS,
            Query.ARCHIVED_PAGE,
            Query.ARCHIVED_NOTICES,
            Query.ARCHIVED_OF_SKU,
            Query.ARCHIVED_OFFERS);

    private static PostgresSchema schema;

    /** The plans for empty tables, for a thousand rows, for many more with the numbers of a thousand, and with fresh numbers. */
    private static final List<Map<String, List<String>>> PLANS = new ArrayList<>();

    /** The plans for few rows of which there are no numbers, and for some more. */
    private static final List<Map<String, List<String>>> PLANS_FOR_FEW = new ArrayList<>();

    @BeforeAll
    static void letTheTablesGrow() throws SQLException {
        schema = PostgresServer.newSchema();
        for (String table : TABLES) {
            schema.execute("ALTER TABLE preorder4j_" + table + " SET (autovacuum_enabled = off)");
        }
        PLANS.add(plans());
        for (int rows = 0; rows < 1_000; rows += FEW) {
            fill(rows + 1, rows + FEW);
            PLANS_FOR_FEW.add(plans());
        }
        schema.execute("ANALYZE");
        PLANS.add(plans());
        fill(1_001, MANY);
        PLANS.add(plans());
        schema.execute("ANALYZE");
        PLANS.add(plans());
    }

    @AfterAll
    static void forget() throws SQLException {
        schema.execute("TRUNCATE preorder4j_" + String.join(", preorder4j_", TABLES));
    }

    @Test
    void every_question_goes_to_its_rows() {
        PLANS.get(0)
                .forEach((question, plan) -> assertThat(plan)
                        .as(question)
                        .noneMatch(step -> step.contains("Seq Scan"))
                        .noneMatch(step -> step.contains("Bitmap"))
                        .noneMatch(step -> step.contains("Hash Join") || step.contains("Merge Join"))
                        .noneMatch(step -> step.matches("\\s*Index Cond: \\(\\(?tenant = [^')]*\\)+")));
    }

    @Test
    void no_page_is_sorted() {
        for (Query page : PAGES) {
            assertThat(PLANS.get(0).get(page.toString())).as(page.toString()).noneMatch(step -> step.contains("Sort"));
        }
    }

    @Test
    void a_page_of_the_tab_is_sorted_only_when_its_strands_were_read_in_order() {
        PLANS.get(0).forEach((question, plan) -> {
            if (question.contains("BEHIND") && !question.contains("ORDER") && !question.contains("CUSTOMER")) {
                assertThat(String.join("\n", plan))
                        .as(question)
                        .doesNotContainPattern("Sort Key: .*\\n\\s*->  Index ")
                        .doesNotContain("Sort Key: l.sequence");
            }
        });
    }

    @Test
    void what_the_journal_tells_of_itself_and_of_the_archive_is_a_page_of_each_before_it_is_put_in_order() {
        for (Query page : List.of(Query.JOURNAL_PAGE, Query.JOURNAL_NEWS, Query.ENTRIES_ABOUT)) {
            for (Map<String, List<String>> plans : PLANS) {
                assertThat(plans.getOrDefault(page.toString(), List.of()))
                        .as(page.toString())
                        .filteredOn(step -> step.contains("Limit"))
                        .hasSize(3);
            }
        }
    }

    @Test
    void no_question_goes_another_way_because_tables_have_grown_or_were_analyzed() {
        Map<String, List<String>> first = ways(PLANS.get(0));

        for (Map<String, List<String>> plans : PLANS) {
            assertThat(ways(plans)).containsAllEntriesOf(first);
        }
    }

    @Test
    void no_question_for_certain_rows_goes_another_way_while_there_are_few() {
        Map<String, List<String>> first = ways(PLANS.get(0));
        PAGES.forEach(page -> first.remove(page.toString()));
        first.remove(Query.FORGET_DELIVERED_NOTICES.toString());

        for (Map<String, List<String>> plans : PLANS_FOR_FEW) {
            Map<String, List<String>> ways = ways(plans);
            first.forEach((question, way) ->
                    assertThat(ways.get(question)).as(question).isEqualTo(way));
        }
    }

    private static Map<String, List<String>> ways(Map<String, List<String>> plans) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        plans.forEach((question, plan) -> ways.put(question, way(plan)));
        return ways;
    }

    /** By which indexes a plan goes, and what it looks up there. */
    private static List<String> way(List<String> plan) {
        return plan.stream()
                .map(String::strip)
                .filter(step -> step.contains("Scan") || step.contains("Loop") || step.startsWith("Index Cond"))
                .toList();
    }

    private static Map<String, List<String>> plans() throws SQLException {
        PostgresDialect dialect = new PostgresDialect();
        Map<String, List<String>> plans = new LinkedHashMap<>();
        // In its extended mode, the driver wants values for the parameters, which a generic plan has not.
        try (Connection connection = DriverManager.getConnection(schema.url() + "&preferQueryMode=simple");
                Statement statement = connection.createStatement()) {
            statement.execute(String.join(";", dialect.begin(Access.WRITE, Duration.ofSeconds(5))));
            for (Query query : Query.values()) {
                plans.put(query.toString(), plan(connection, dialect.sql(query)));
            }
            for (Search search : searches()) {
                plans.put(
                        search.wanted() + " " + search.conditions() + search.statuses() + search.sorting(),
                        plan(connection, search.in(dialect.sql(search)).words()));
            }
            statement.execute("ROLLBACK");
        }
        return plans;
    }

    /** Of words that are several statements, the one that asks. */
    private static List<String> plan(Connection connection, String sql) throws SQLException {
        String words = new TablePrefix("preorder4j_").in(sql);
        String asking =
                words.contains(";") ? words.substring(words.indexOf("SELECT"), words.indexOf("ROLLBACK")) : words;
        return PostgresSchema.ask(connection, "EXPLAIN (GENERIC_PLAN, COSTS OFF) " + numbered(asking));
    }

    private static String numbered(String sql) {
        String numbered = sql;
        for (int number = 1; numbered.contains("?"); number++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + number);
        }
        return numbered;
    }

    private static List<Search> searches() {
        PreOrderFilter much = PreOrderFilter.all()
                .tag(Tag.PRIORITY)
                .statuses(PreOrderStatus.WAITING)
                .placedFrom(Instant.EPOCH)
                .placedBefore(Instant.EPOCH)
                .dueFrom(Instant.EPOCH)
                .dueBefore(Instant.EPOCH)
                .lateAt(Instant.EPOCH)
                .blocked(true);
        Optional<PageMark> after = Optional.of(new PageMark(Optional.empty(), 1));
        List<Search> searches = new ArrayList<>();
        for (Sorting sorting : Sorting.values()) {
            searches.add(Search.page(PreOrderFilter.all(), sorting, after, 10));
            searches.add(Search.page(PreOrderFilter.all().sku(new Sku("A")), sorting, after, 10));
            searches.add(Search.page(much.orderId("order"), sorting, after, 10));
            searches.add(Search.page(much.customer(new CustomerId("customer")), sorting, after, 10));
            searches.add(Search.page(much.sku(new Sku("A")), sorting, after, 10));
            narrow().forEach(filter -> searches.add(Search.page(filter, sorting, after, 10)));
        }
        narrow().forEach(filter -> searches.add(Search.countUpTo(filter, 10)));
        searches.add(Search.count(PreOrderFilter.all().lateAt(Instant.EPOCH)));
        searches.add(Search.count(PreOrderFilter.all().blocked(true)));
        searches.add(Search.count(PreOrderFilter.all().orderId("order")));
        return searches;
    }

    /** What an index knows to be of few, each alone: every status, blocks and dates. */
    private static List<PreOrderFilter> narrow() {
        PreOrderFilter all = PreOrderFilter.all();
        List<PreOrderFilter> filters = new ArrayList<>();
        for (PreOrderStatus status : PreOrderStatus.values()) {
            filters.add(all.statuses(status));
        }
        filters.add(all.statuses(PreOrderStatus.values()));
        filters.add(all.blocked(true));
        filters.add(all.blocked(true).sku(new Sku("A")));
        filters.add(all.sku(new Sku("A")).statuses(PreOrderStatus.WAITING));
        filters.add(all.lateAt(Instant.EPOCH));
        filters.add(all.lateAt(Instant.EPOCH).statuses(PreOrderStatus.WAITING));
        filters.add(all.dueFrom(Instant.EPOCH).dueBefore(Instant.EPOCH));
        return filters;
    }

    /** Rows with these numbers, those of ten SKUs and as many tenants as there are shops: one. */
    private static void fill(int from, int to) throws SQLException {
        String numbers = " FROM generate_series(" + from + ", " + to + ") AS i";
        schema.execute("""
                INSERT INTO preorder4j_preorder
                SELECT 'default', i, 'order-' || md5(i::text), '1', 'sku-' || i % 10, 'customer-' || i % 1000, NULL,
                    'PRE_ORDER', i, 'x', i, NULL, '', i, 0, i % 2, (i + 1) % 2, 0, 0, 0, 0, 0, 0,
                    '', 0, 0, NULL, '', '', 0, NULL, NULL, NULL
                """ + numbers);
        schema.execute("""
                INSERT INTO preorder4j_backlog
                SELECT 'default', 'sku-' || i % 10, i, i, 'order-' || md5(i::text), '1', 1, 1
                """ + numbers);
        schema.execute("""
                INSERT INTO preorder4j_recallable
                SELECT 'default', 'sku-' || i % 10, i, i, 'order-' || md5(i::text), '1', 1
                """ + numbers);
        schema.execute("""
                INSERT INTO preorder4j_holding SELECT 'default', i, i % 7, 'sku-' || i % 10, 1
                """ + numbers);
        schema.execute("""
                INSERT INTO preorder4j_journal
                SELECT 'default', i, i, 'placed', '{}', 'order-' || md5(i::text), '1', 0, '1'::xid8
                """ + numbers);
        schema.execute("""
                INSERT INTO preorder4j_notice
                SELECT 'default', 'order-' || md5(i::text), '1', i, 'sku-' || i % 10, 'CONFIRMATION', 1, NULL, NULL,
                    CASE i % 2 WHEN 0 THEN 'PENDING' ELSE 'DELIVERED' END, NULL, 0, i, NULL
                """ + numbers);
        schema.execute("""
                INSERT INTO preorder4j_command SELECT 'default', 'key-' || md5(i::text), '', i, 1
                """ + numbers);
        for (String table : List.of("preorder", "notice")) {
            schema.execute("""
                    INSERT INTO preorder4j_archived_%1$s
                    SELECT * FROM preorder4j_%1$s WHERE sequence BETWEEN %2$d AND %3$d
                    """.formatted(table, from, to));
        }
        schema.execute("""
                INSERT INTO preorder4j_archived_entry
                SELECT * FROM preorder4j_journal WHERE sequence BETWEEN %d AND %d
                """.formatted(from, to));
    }
}
