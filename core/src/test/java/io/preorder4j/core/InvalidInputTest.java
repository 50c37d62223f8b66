package io.preorder4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InvalidInputTest {

    @Test
    void the_message_names_the_field_shows_the_text_and_tells_why() {
        assertThat(new InvalidInputException("sku", "A B ", "begins or ends with white space"))
                .hasMessage("INVALID_INPUT: sku 'A B ' begins or ends with white space");
    }

    @Test
    void control_characters_and_surrogates_are_shown_as_escapes() {
        assertThat(new InvalidInputException("sku", "A\n\u001B[31m\0\u0085\uD83D", "is bad"))
                .hasMessage("INVALID_INPUT: sku 'A\\u000a\\u001b[31m\\u0000\\u0085\\ud83d' is bad");
    }

    @Test
    void a_long_text_is_shown_by_its_first_40_characters() {
        assertThat(new InvalidInputException("sku", "x".repeat(40), "is bad"))
                .hasMessage("INVALID_INPUT: sku '" + "x".repeat(40) + "' is bad");
        assertThat(new InvalidInputException("sku", "x".repeat(40) + "y", "is bad"))
                .hasMessage("INVALID_INPUT: sku '" + "x".repeat(40) + "…' is bad");
    }

    @Test
    void the_text_itself_is_kept_as_it_came() {
        String text = "\0".repeat(1000);

        assertThat(new InvalidInputException("sku", text, "is bad").value()).isEqualTo(text);
        assertThat(new InvalidInputException("sku", text, "is bad").field()).isEqualTo("sku");
    }

    @Property
    void no_text_gets_a_control_character_or_a_surrogate_into_a_log(@ForAll("hostile") String text) {
        String shown = new InvalidInputException("sku", text, "is bad").toString();

        assertThat(shown.codePoints().mapToObj(Character::getType))
                .doesNotContain((int) Character.CONTROL, (int) Character.SURROGATE);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.strings()
                .withChars('A', '\0', '\n', '\u001B', '\u0085', '\uD83D', '\uDE00')
                .ofMaxLength(60);
    }
}
