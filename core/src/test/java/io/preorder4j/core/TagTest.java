package io.preorder4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TagTest {

    @Test
    void tags_are_one_text_in_order_and_come_back_from_it() {
        Set<Tag> tags = Set.of(Tag.PRIORITY, Tag.LIMITED_RUN, Tag.PREORDER);

        assertThat(Tag.joined(tags)).isEqualTo("LIMITED_RUN PREORDER PRIORITY");
        assertThat(Tag.split("LIMITED_RUN PREORDER PRIORITY"))
                .containsExactly(Tag.LIMITED_RUN, Tag.PREORDER, Tag.PRIORITY);
    }

    @Test
    void no_tags_are_an_empty_text() {
        assertThat(Tag.joined(Set.of())).isEmpty();
        assertThat(Tag.split("")).isEmpty();
    }

    @Test
    void a_text_with_two_spaces_together_was_not_made_of_tags() {
        assertThatThrownBy(() -> Tag.split("PREORDER  PRIORITY")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void sorted_tags_are_a_set_like_any_other() {
        Set<Tag> tags = Tag.sorted(Set.of(Tag.PRIORITY, Tag.LIMITED_RUN));

        assertThat(tags)
                .containsExactly(Tag.LIMITED_RUN, Tag.PRIORITY)
                .isEqualTo(Set.of(Tag.PRIORITY, Tag.LIMITED_RUN))
                .hasSameHashCodeAs(Set.of(Tag.PRIORITY, Tag.LIMITED_RUN))
                .doesNotContain(Tag.PREORDER);
        assertThat(Tag.sorted(tags)).isSameAs(tags);
    }

    @Test
    void sorted_tags_are_not_to_be_changed() {
        Set<Tag> tags = Tag.sorted(Set.of(Tag.PRIORITY));

        assertThatThrownBy(() -> tags.add(Tag.PREORDER)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tags.remove(Tag.PRIORITY)).isInstanceOf(UnsupportedOperationException.class);
    }
}
