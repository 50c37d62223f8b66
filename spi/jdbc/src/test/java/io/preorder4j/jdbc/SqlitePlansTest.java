package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How SQLite means to answer: by going to the rows that are asked for, never by going through all of them. */
class SqlitePlansTest extends SqliteTest {

    @ParameterizedTest
    @EnumSource
    void every_query_goes_to_its_rows(Query query) throws Exception {
        assertGoesToItsRows(query);
    }

    @ParameterizedTest
    @EnumSource
    void every_query_goes_to_its_rows_even_after_the_host_had_small_tables_analyzed(Query query) throws Exception {
        file.execute("""
                INSERT INTO preorder4j_preorder
                VALUES ('default', 1, 'order', '1', 'A', 'customer', '', 0, 0, 3, 0, 0, 0, 0, 0, 0)
                """);
        file.execute("INSERT INTO preorder4j_backlog VALUES ('default', 'A', 0, 1, 'order', '1', 3)");
        open(store, "A");
        file.execute("ANALYZE");

        assertGoesToItsRows(query);
    }

    private void assertGoesToItsRows(Query query) throws Exception {
        String sql = new TablePrefix("preorder4j_").in(new SqliteDialect().sql(query));

        List<String> steps = file.ask("EXPLAIN QUERY PLAN " + sql);

        assertThat(steps)
                .filteredOn(step -> !step.startsWith("SCAN wanted"))
                .as("goes through all rows of a table")
                .noneMatch(step -> step.startsWith("SCAN"))
                .as("goes through all rows of a tenant")
                .noneMatch(step -> step.contains("(tenant=?)"))
                .as("sorts")
                .noneMatch(step -> step.contains("TEMP B-TREE FOR ORDER BY"));
    }
}
