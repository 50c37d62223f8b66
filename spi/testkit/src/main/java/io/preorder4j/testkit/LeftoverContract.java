package io.preorder4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.preorder4j.core.Identifier;
import io.preorder4j.spi.Leftover;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What readers could not use. */
abstract class LeftoverContract extends PortContract {

    @Test
    void leftovers_come_back_equal_whatever_their_texts() {
        List<Leftover> leftovers = HostileTexts.ALL.stream()
                .map(text -> new Leftover(text, text, text, text, Samples.NOW))
                .toList();

        leftovers.forEach(this::put);

        for (Leftover leftover : leftovers) {
            assertThat(find(leftover.reader(), leftover.item())).contains(leftover);
            assertThat(page(leftover.reader(), Optional.empty(), 1000)).containsExactly(leftover);
        }
    }

    @Test
    void what_would_harm_is_kept_escaped_and_what_is_long_is_cut() {
        Leftover leftover =
                new Leftover("erp", "a\0b", "\uD800" + "x".repeat(Leftover.MAX_CONTENT), "line\nline", Samples.NOW);
        put(leftover);

        assertThat(leftover.item()).isEqualTo("a\\u0000b");
        assertThat(leftover.reason()).isEqualTo("line\\u000aline");
        assertThat(leftover.content()).startsWith("\\ud800xxx").endsWith("x…").hasSize(Leftover.MAX_CONTENT);
        assertThat(find("erp", leftover.item())).contains(leftover);
    }

    @Test
    void they_are_read_page_by_page_each_reader_alone() {
        List<Leftover> leftovers = HostileTexts.ALL.stream()
                .sorted(Identifier::compare)
                .map(text -> leftover("erp", text, "no"))
                .toList();
        leftovers.forEach(this::put);
        put(leftover("wms", "other", "no"));

        assertPages(
                leftovers,
                Optional.<String>empty(),
                last -> Optional.of(last.item()),
                (work, after, limit) -> work.leftovers().page("erp", after, limit));
    }

    @Test
    void one_item_is_kept_aside_once_as_it_came_last() {
        put(leftover("erp", "receipt 1", "first"));
        put(leftover("erp", "receipt 1", "second"));

        assertThat(page("erp", Optional.empty(), 1000)).containsExactly(leftover("erp", "receipt 1", "second"));
    }

    @Test
    void what_is_removed_is_gone_and_nothing_else() {
        put(leftover("erp", "receipt 1", "no"));
        put(leftover("erp", "receipt 2", "no"));

        write(work -> {
            work.leftovers().remove("erp", "receipt 1");
            work.leftovers().remove("erp", "never there");
            work.leftovers().remove("wms", "receipt 2");
        });

        assertThat(find("erp", "receipt 1")).isEmpty();
        assertThat(page("erp", Optional.empty(), 1000)).containsExactly(leftover("erp", "receipt 2", "no"));
    }

    private static Leftover leftover(String reader, String item, String reason) {
        return new Leftover(reader, item, "content", reason, Samples.NOW);
    }

    private void put(Leftover leftover) {
        write(work -> work.leftovers().put(leftover));
    }

    private Optional<Leftover> find(String reader, String item) {
        return read(work -> work.leftovers().find(reader, item));
    }

    private List<Leftover> page(String reader, Optional<String> after, int limit) {
        return read(work -> work.leftovers().page(reader, after, limit));
    }
}
