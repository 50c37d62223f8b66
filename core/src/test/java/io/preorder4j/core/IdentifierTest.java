package io.preorder4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private static final String GRINNING_FACE = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(strings = {"A", "85123A", "POST", "Blue Vase, 3 pcs", "größe-42", "注文-7", "'; DROP TABLE offers; --"})
    void an_identifier_is_given_back_unchanged(String text) {
        assertThat(Identifier.checked("sku", text)).isSameAs(text);
    }

    @Test
    void an_identifier_may_hold_characters_beyond_the_basic_plane() {
        assertThat(Identifier.checked("sku", GRINNING_FACE)).isEqualTo(GRINNING_FACE);
        assertThat(Identifier.checked("sku", "LP-" + GRINNING_FACE + "-2")).isEqualTo("LP-" + GRINNING_FACE + "-2");
    }

    @Test
    void an_identifier_is_not_empty() {
        assertRefused("", "is empty");
    }

    @Test
    void an_identifier_has_at_most_128_utf_16_code_units() {
        assertThat(Identifier.checked("sku", "x".repeat(128))).hasSize(128);
        assertThat(Identifier.checked("sku", GRINNING_FACE.repeat(64))).hasSize(128);

        assertRefused("x".repeat(129), "is longer than 128 characters");
        assertRefused(GRINNING_FACE.repeat(64) + "x", "is longer than 128 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {" A", "A ", "\tA", "A\n", " ", "A\u2003"})
    void an_identifier_does_not_begin_or_end_with_white_space(String text) {
        assertRefused(text, "begins or ends with white space");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\0', '\t', '\n', '\r', '\u001B', '\u007F', '\u0085', '\u009F'})
    void an_identifier_has_no_control_character(char control) {
        assertRefused("AB" + control + "C", "has a control character at index 2");
    }

    @Test
    void a_control_character_is_found_in_the_first_and_the_last_place_too() {
        assertRefused("\0A", "has a control character at index 0");
        assertRefused("A\0", "has a control character at index 1");
        assertRefused(GRINNING_FACE + "\0", "has a control character at index 2");
    }

    @Test
    void an_identifier_has_no_lone_surrogate() {
        assertRefused("A\uD83D", "has a lone surrogate at index 1");
        assertRefused("\uDE00A", "has a lone surrogate at index 0");
        assertRefused("A\uD83DB", "has a lone surrogate at index 1");
        assertRefused("\uDE00\uD83D", "has a lone surrogate at index 0");
        assertRefused("\uD83D\uD83D\uDE00", "has a lone surrogate at index 0");
        assertRefused(GRINNING_FACE + "\uDE00", "has a lone surrogate at index 2");
    }

    @ParameterizedTest
    @CsvSource({"A, B", "A, AA", "Z, a", "10, 9", "e\u0301, \u00e9", "A, \uD83D\uDE00"})
    void the_order_is_by_code_points(String before, String after) {
        assertThat(Identifier.compare(before, after)).isNegative();
        assertThat(Identifier.compare(after, before)).isPositive();
        assertThat(Identifier.compare(after, after)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "\uE000, \uD800\uDC00",
        "\uFFFF, \uD800\uDC00",
        "\uFFFF, \uDBFF\uDFFF",
        "\uE000, \uDBFF\uDFFF",
        "\uFFFD, " + GRINNING_FACE
    })
    void the_last_characters_of_the_basic_plane_come_before_all_beyond_it_unlike_in_utf_16(
            String basic, String beyond) {
        assertThat(basic).isGreaterThan(beyond);
        assertThat(Identifier.compare(basic, beyond)).isNegative();
        assertThat(Identifier.compare(beyond, basic)).isPositive();
    }

    private static void assertRefused(String text, String reason) {
        assertThatThrownBy(() -> Identifier.checked("sku", text))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.field()).isEqualTo("sku");
                    assertThat(e.value()).isEqualTo(text);
                })
                .hasMessageStartingWith("INVALID_INPUT: sku '")
                .hasMessageEndingWith("' " + reason);
    }
}
