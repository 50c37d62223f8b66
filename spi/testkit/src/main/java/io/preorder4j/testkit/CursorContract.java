package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.spi.Cursor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far readers have come. */
abstract class CursorContract extends PortContract {

    @Test
    void cursors_come_back_equal_whatever_their_texts() {
        for (String text : HostileTexts.ALL) {
            put(new Cursor(text, text, Optional.of(Samples.NOW)));
        }

        for (String text : HostileTexts.ALL) {
            assertThat(find(text)).contains(new Cursor(text, text, Optional.of(Samples.NOW)));
        }
    }

    @Test
    void a_position_may_be_empty_and_may_be_long() {
        Cursor empty = new Cursor("empty", "", Optional.empty());
        Cursor longest = new Cursor("longest", "\uFFFD".repeat(Cursor.MAX_POSITION), Optional.empty());

        put(empty);
        put(longest);

        assertThat(find("empty")).contains(empty);
        assertThat(find("longest")).contains(longest);
    }

    @Test
    void who_never_read_has_no_cursor() {
        put(new Cursor("erp", "1", Optional.empty()));

        assertThat(find("ERP")).isEmpty();
    }

    @Test
    void the_last_position_counts() {
        put(new Cursor("erp", "1", Optional.of(Samples.NOW)));
        put(new Cursor("erp", "2", Optional.empty()));

        assertThat(find("erp")).contains(new Cursor("erp", "2", Optional.empty()));
    }

    @Test
    void a_position_is_taken_back_with_its_transaction() {
        put(new Cursor("erp", "1", Optional.of(Samples.NOW)));

        assertThatThrownBy(() -> write(work -> {
                    work.cursors().put(new Cursor("erp", "2", Optional.empty()));
                    work.cursors().put(new Cursor("wms", "2", Optional.empty()));
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(find("erp")).contains(new Cursor("erp", "1", Optional.of(Samples.NOW)));
        assertThat(find("wms")).isEmpty();
    }

    private void put(Cursor cursor) {
        write(work -> work.cursors().put(cursor));
    }

    private Optional<Cursor> find(String name) {
        return read(work -> work.cursors().find(name));
    }
}
