package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shares a database, and sees nothing of the others. */
class TenantsAndPrefixesTest extends SqliteTest {

    @Test
    void tenants_do_not_see_each_other() {
        JdbcStore berlin = store.forTenant("berlin");
        JdbcStore munich = store.forTenant("munich'; --");

        open(berlin, "A");
        open(munich, "A");
        open(munich, "B");

        assertThat(opened(berlin)).containsExactly("A");
        assertThat(opened(munich)).containsExactly("A", "B");
        assertThat(opened(store)).isEmpty();
    }

    @Test
    void every_tenant_has_numbers_of_its_own() {
        long first = store.forTenant("berlin").write(work -> work.journal().reserve(5));
        long other = store.forTenant("munich").write(work -> work.journal().reserve(1));

        assertThat(List.of(first, other)).containsExactly(1L, 1L);
    }

    @Test
    void table_prefixes_do_not_see_each_other() {
        JdbcStore other = store.withTablePrefix("x_");
        other.createSchema();

        open(store, "A");
        open(other, "B");

        assertThat(opened(store)).containsExactly("A");
        assertThat(opened(other)).containsExactly("B");
    }

    @Test
    void two_stores_on_one_file_see_each_others_changes() {
        try (SqliteFile sameFile = new SqliteFile(path())) {
            JdbcStore twin = JdbcStore.sqlite(sameFile.pool());

            open(store, "A");
            open(twin, "B");

            assertThat(opened(store)).isEqualTo(opened(twin)).containsExactly("A", "B");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "shop_", "a23456789_123456789_123456789_1"})
    void a_table_prefix_is_small_letters_digits_and_underscores(String prefix) {
        JdbcStore other = store.withTablePrefix(prefix);
        other.createSchema();

        assertThat(open(other, "A")).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_x",
                "9x",
                "Shop_",
                "shop-",
                "shöp_",
                "x\n",
                "x y",
                "x;--",
                "${prefix}",
                "a23456789_123456789_123456789_12"
            })
    void any_other_table_prefix_is_refused(String prefix) {
        assertThatThrownBy(() -> store.withTablePrefix(prefix))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("tablePrefix"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x\n"})
    void a_tenant_that_is_no_identifier_is_refused(String tenant) {
        assertThatThrownBy(() -> store.forTenant(tenant))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("tenant"));
    }
}
