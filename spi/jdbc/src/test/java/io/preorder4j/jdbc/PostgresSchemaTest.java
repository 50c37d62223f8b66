package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.spi.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables in PostgreSQL, and who shares them. */
class PostgresSchemaTest extends PostgresTest {

    @Test
    void the_tables_may_be_created_twice_and_nothing_is_lost() {
        SqliteTest.open(store, "A");

        store.createSchema();

        assertThat(SqliteTest.opened(store)).containsExactly("A");
    }

    @Test
    void processes_that_start_together_may_create_them_together() throws Exception {
        JdbcStore other = store.withTablePrefix("together_");

        Stream.generate(() -> begun(() -> created(other))).limit(4).toList().forEach(CompletableFuture::join);

        assertThat(SqliteTest.open(other, "A")).isEqualTo("A");
        dropTables("together_");
    }

    @Test
    void every_key_and_every_index_has_the_tenant_in_it_and_all_texts_sort_by_code_point() throws Exception {
        assertThat(schema.ask("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = current_schema() AND table_name LIKE 'preorder4j%'
                """)).hasSize(28);
        assertThat(schema.ask("""
                SELECT i.indexrelid::regclass::text
                FROM pg_index AS i
                JOIN pg_class AS c ON c.oid = i.indrelid AND c.relnamespace = current_schema()::regnamespace
                WHERE NOT EXISTS (
                    SELECT FROM pg_attribute AS a WHERE a.attrelid = i.indexrelid AND a.attname = 'tenant')
                """)).isEmpty();
        assertThat(schema.ask("""
                SELECT DISTINCT a.attname
                FROM pg_index AS i
                JOIN pg_attribute AS a ON a.attrelid = i.indexrelid AND a.attnum = 1
                JOIN pg_class AS c ON c.oid = i.indrelid AND c.relnamespace = current_schema()::regnamespace
                ORDER BY a.attname
                """)).containsExactly("customer", "lot", "order_id", "tenant");
        assertThat(schema.ask("""
                SELECT DISTINCT collation_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND data_type = 'text'
                """)).containsExactly("C");
        assertThat(schema.ask("""
                SELECT DISTINCT data_type FROM information_schema.columns
                WHERE table_schema = current_schema() ORDER BY data_type
                """)).containsExactly("bigint", "text", "xid8");
    }

    @Test
    void a_migration_has_no_placeholder_but_the_prefix() throws Exception {
        try (var script = JdbcStore.class.getResourceAsStream("postgresql/V1__preorder4j.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(sql.replace("${prefix}", "")).doesNotContain("${");
        }
    }

    @Test
    void without_tables_a_transaction_fails_with_the_question_that_could_not_be_asked() {
        JdbcStore elsewhere = store.withTablePrefix("nowhere_");

        assertThatThrownBy(() -> SqliteTest.opened(elsewhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("'offer page'");
    }

    @Test
    void tenants_do_not_see_each_other() {
        JdbcStore berlin = store.forTenant("berlin");
        JdbcStore munich = store.forTenant("munich'; --");

        SqliteTest.open(berlin, "A");
        SqliteTest.open(munich, "A");
        SqliteTest.open(munich, "B");

        assertThat(SqliteTest.opened(berlin)).containsExactly("A");
        assertThat(SqliteTest.opened(munich)).containsExactly("A", "B");
        assertThat(SqliteTest.opened(store)).isEmpty();
    }

    @Test
    void no_number_is_given_to_two_tenants() {
        long first = store.forTenant("berlin").write(work -> work.journal().reserve(5));
        long other = store.forTenant("munich").write(work -> work.journal().reserve(1));

        assertThat(List.of(first, other)).containsExactly(1L, 6L);
    }

    @Test
    void table_prefixes_do_not_see_each_other() throws Exception {
        JdbcStore other = store.withTablePrefix("a23456789_123456789_123456789_1");
        other.createSchema();

        SqliteTest.open(store, "A");
        SqliteTest.open(other, "B");

        assertThat(SqliteTest.opened(store)).containsExactly("A");
        assertThat(SqliteTest.opened(other)).containsExactly("B");
        dropTables("a23456789_123456789_123456789_1");
    }

    private static JdbcStore created(JdbcStore created) {
        created.createSchema();
        return created;
    }

    private void dropTables(String prefix) throws Exception {
        for (String table : schema.ask("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                + "current_schema() AND table_name LIKE '" + prefix + "%'")) {
            schema.execute("DROP TABLE " + table);
        }
        schema.execute("DROP SEQUENCE " + prefix + "journal_number");
    }
}
