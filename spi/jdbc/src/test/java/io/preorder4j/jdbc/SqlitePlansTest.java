package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.CustomerId;
import io.preorder4j.core.Sku;
import io.preorder4j.core.Tag;
import io.preorder4j.core.event.JournalEntry;
import io.preorder4j.core.event.PreOrderPlaced;
import io.preorder4j.core.event.UnitsMoved;
import io.preorder4j.core.preorder.Move;
import io.preorder4j.core.preorder.PreOrder;
import io.preorder4j.core.preorder.PreOrderId;
import io.preorder4j.core.preorder.PreOrderStatus;
import io.preorder4j.core.preorder.Purchase;
import io.preorder4j.core.preorder.Rank;
import io.preorder4j.core.preorder.Stage;
import io.preorder4j.core.preorder.Stages;
import io.preorder4j.core.stock.Lot;
import io.preorder4j.core.stock.LotId;
import io.preorder4j.tab.PageMark;
import io.preorder4j.tab.PreOrderFilter;
import io.preorder4j.tab.Sorting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How SQLite means to answer: by going to the rows that are asked for, never by going through all of them. */
class SqlitePlansTest extends SqliteTest {

    private static final Sku SKU = new Sku("A");
    private static final CustomerId CUSTOMER = new CustomerId("customer");
    private static final LotId LOT = new LotId(1);
    private static final PreOrder PRE_ORDER = PreOrder.of(
            new PreOrderId("order", "1"),
            Purchase.of(SKU, CUSTOMER, Instant.EPOCH),
            Set.of(),
            new Rank(0, 1),
            Stages.waiting(3));

    /** What must hold besides a text that leads to few rows, such as a SKU. */
    private static final PreOrderFilter MUCH = PreOrderFilter.all()
            .tag(Tag.PRIORITY)
            .statuses(PreOrderStatus.WAITING)
            .placedFrom(Instant.EPOCH)
            .placedBefore(Instant.EPOCH)
            .dueFrom(Instant.EPOCH)
            .dueBefore(Instant.EPOCH)
            .lateAt(Instant.EPOCH)
            .blocked(true);

    @ParameterizedTest
    @EnumSource
    void every_query_goes_to_its_rows(Query query) throws Exception {
        assertGoesToItsRows(query);
    }

    @ParameterizedTest
    @EnumSource
    void every_query_goes_to_its_rows_even_after_the_host_had_small_tables_analyzed(Query query) throws Exception {
        open(store, "A");
        store.write(work -> {
            work.preOrders().add(List.of(PRE_ORDER));
            work.lots().add(List.of(new Lot(SKU, LOT, 5, false)));
            work.preOrders()
                    .move(List.of(new UnitsMoved(
                            PRE_ORDER.id(),
                            SKU,
                            PRE_ORDER.rank(),
                            new Move(Stage.WAITING, Stage.ALLOCATED, 1),
                            Optional.of(LOT))));
            work.journal()
                    .append(List.of(
                            new JournalEntry(work.journal().reserve(1), Instant.EPOCH, new PreOrderPlaced(PRE_ORDER))));
            return work;
        });
        file.execute("ANALYZE");

        assertGoesToItsRows(query);
    }

    @Test
    void a_page_of_a_search_for_an_order_a_customer_or_a_sku_goes_to_their_rows() throws Exception {
        for (Sorting sorting : Sorting.values()) {
            for (Optional<PageMark> after : List.of(Optional.<PageMark>empty(), Optional.of(PageMark.of(PRE_ORDER)))) {
                assertThatSteps(Search.page(MUCH.orderId("order"), sorting, after, 10))
                        .anyMatch(step -> step.contains("preorder_by_order_line (tenant=? AND order_id=?"));
                assertThatSteps(Search.page(MUCH.customer(CUSTOMER), sorting, after, 10))
                        .anyMatch(step -> step.contains("preorder_by_buyer (tenant=? AND customer=?"));
                assertThatSteps(Search.page(MUCH.sku(SKU), sorting, after, 10))
                        .anyMatch(step -> step.contains("preorder_by_sku (tenant=? AND sku=?"));
            }
        }
    }

    @Test
    void a_page_of_everything_goes_on_behind_the_page_before_and_is_not_sorted() throws Exception {
        Optional<PageMark> after = Optional.of(PageMark.of(PRE_ORDER));

        assertThatSteps(Search.page(PreOrderFilter.all(), Sorting.BY_SEQUENCE, after, 10))
                .containsExactly("SEARCH preorder4j_preorder USING PRIMARY KEY (tenant=? AND sequence>?)");
        assertThatSteps(Search.page(PreOrderFilter.all(), Sorting.BY_DUE, after, 10))
                .containsExactly("SEARCH preorder4j_preorder USING INDEX preorder4j_preorder_by_due "
                        + "(tenant=? AND (due,sequence)>(?,?))");
        assertThatSteps(Search.page(PreOrderFilter.all().sku(SKU), Sorting.BY_SEQUENCE, after, 10))
                .containsExactly("SEARCH preorder4j_preorder USING INDEX preorder4j_preorder_by_sku "
                        + "(tenant=? AND sku=? AND sequence>?)");
    }

    @Test
    void what_is_late_is_found_by_its_date() throws Exception {
        assertThatSteps(Search.count(PreOrderFilter.all().lateAt(Instant.EPOCH)))
                .anyMatch(step -> step.contains("preorder_by_due (tenant=? AND due<?)"));
    }

    private ListAssert<String> assertThatSteps(Search search) throws Exception {
        return assertThat(plan(search.in(new SqliteDialect().sql(search)).words()));
    }

    private void assertGoesToItsRows(Query query) throws Exception {
        assertThat(plan(new SqliteDialect().sql(query)))
                .filteredOn(step -> !isOfWhatWasAsked(step))
                .as("goes through all rows of a table")
                .noneMatch(step -> step.startsWith("SCAN"))
                .as("goes through all rows of a tenant")
                .noneMatch(step -> step.contains("(tenant=?)") && !step.contains("journal_end")) // which has one
                .as("sorts")
                .noneMatch(step -> step.contains("TEMP B-TREE FOR ORDER BY"));
    }

    /** What came in with the question itself, or is a single row of the tenant's. */
    private static boolean isOfWhatWasAsked(String step) {
        return step.equals("SCAN CONSTANT ROW")
                || step.startsWith("SCAN wanted")
                || step.equals("SCAN asked")
                || step.startsWith("SEARCH preorder4j_journal_end USING PRIMARY KEY");
    }

    private List<String> plan(String sql) throws Exception {
        return file.ask("EXPLAIN QUERY PLAN " + new TablePrefix("preorder4j_").in(sql));
    }
}
