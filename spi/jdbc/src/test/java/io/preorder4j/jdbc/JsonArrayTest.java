package io.preorder4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Sets as one parameter. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonArrayTest {

    @Test
    void texts_become_an_array() {
        assertThat(JsonArray.of(Stream.of("A", "B"))).isEqualTo("[\"A\",\"B\"]");
    }

    @Test
    void numbers_become_an_array() {
        assertThat(JsonArray.of(LongStream.of(1, Long.MAX_VALUE, -2))).isEqualTo("[1,9223372036854775807,-2]");
    }

    @Test
    void no_texts_become_an_empty_array() {
        assertThat(JsonArray.of(Stream.<String>of())).isEqualTo("[]");
    }

    @Test
    void pairs_become_an_array_of_arrays() {
        assertThat(JsonArray.ofPairs(
                        Stream.of(Map.entry("A", "1"), Map.entry("B", "2")), Map.Entry::getKey, Map.Entry::getValue))
                .isEqualTo("[[\"A\",\"1\"],[\"B\",\"2\"]]");
    }

    @Test
    void what_ends_a_text_is_escaped() {
        assertThat(JsonArray.of(Stream.of("\"],[\"\\"))).isEqualTo("[\"\\\"],[\\\"\\\\\"]");
    }
}
