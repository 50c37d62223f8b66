package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.spi.StoreException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** The tables. */
class SchemaTest extends SqliteTest {

    @Test
    void the_tables_may_be_created_twice_and_nothing_is_lost() {
        open(store, "A");

        store.createSchema();

        assertThat(opened(store)).containsExactly("A");
    }

    @Test
    void every_table_is_strict_and_its_key_begins_with_the_tenant() throws Exception {
        assertThat(file.ask("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name GLOB 'preorder4j_*'"))
                .hasSize(28);
        assertThat(file.ask("SELECT name FROM pragma_table_list WHERE name GLOB 'preorder4j_*' AND NOT strict"))
                .isEmpty();
        assertThat(file.ask("""
                SELECT DISTINCT c.name
                FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
                WHERE t.name GLOB 'preorder4j_*' AND c.pk = 1
                """)).containsExactly("tenant");
        assertThat(file.ask("""
                SELECT DISTINCT c.name
                FROM sqlite_schema AS i, pragma_index_info(i.name) AS c
                WHERE i.type = 'index' AND c.seqno = 0
                """)).containsExactly("tenant");
    }

    @Test
    void a_migration_has_no_placeholder_but_the_prefix() throws Exception {
        try (var script = JdbcStore.class.getResourceAsStream("sqlite/V1__preorder4j.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(sql.replace("${prefix}", "")).doesNotContain("${");
        }
    }

    @Test
    void without_tables_a_transaction_fails_with_the_question_that_could_not_be_asked() {
        JdbcStore elsewhere = store.withTablePrefix("nowhere_");

        assertThatThrownBy(() -> opened(elsewhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("'offer page'");
    }

    @Test
    void a_database_that_cannot_keep_its_promises_is_refused() {
        SQLiteDataSource inMemory = new SQLiteDataSource();
        inMemory.setUrl("jdbc:sqlite::memory:");

        assertThatThrownBy(() -> JdbcStore.sqlite(inMemory).createSchema())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("journalMode=memory");
    }

    @Test
    void a_database_whose_bytes_do_not_sort_like_code_points_is_refused() throws Exception {
        try (SqliteFile wide = new SqliteFile(directory.resolve("utf-16.db"))) {
            wide.encodeAs("UTF-16le");

            assertThatThrownBy(() -> JdbcStore.sqlite(wide.pool()).createSchema())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("encoding=UTF-16le");
        }
    }
}
