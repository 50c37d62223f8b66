package io.preorder4j.core.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.core.InvalidInputException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final Message SHIPS = Message.of("Ships from {date}").with(Locale.GERMAN, "Versand ab {date}");
    private static final Availability JULY_1ST = availability("2026-07-01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-01            | Ships from July 1, 2026                 | Versand ab 1. Juli 2026
            2026-07               | Ships from July 2026                    | Versand ab Juli 2026
            2026-Q3               | Ships from Q3 2026                      | Versand ab Q3 2026
            2026-07-01/2026-07-14 | Ships from July 1, 2026 – July 14, 2026 | Versand ab 1. Juli 2026 – 14. Juli 2026
            TBA                   | Ships from TBA                          | Versand ab TBA
            """)
    void each_reads_the_message_in_their_own_language(String code, String english, String german) {
        assertThat(SHIPS.text(availability(code), Locale.US)).isEqualTo(english);
        assertThat(SHIPS.text(availability(code), Locale.GERMANY)).isEqualTo(german);
    }

    @Test
    void the_text_of_the_country_goes_before_that_of_the_language_and_that_before_any() {
        Message message =
                Message.of("any").with(Locale.forLanguageTag("pt"), "pt").with(Locale.forLanguageTag("pt-BR"), "br");

        assertThat(message.text(JULY_1ST, Locale.forLanguageTag("pt-BR"))).isEqualTo("br");
        assertThat(message.text(JULY_1ST, Locale.forLanguageTag("pt-PT"))).isEqualTo("pt");
        assertThat(message.text(JULY_1ST, Locale.forLanguageTag("pt"))).isEqualTo("pt");
        assertThat(message.text(JULY_1ST, Locale.FRANCE)).isEqualTo("any");
        assertThat(message.text(JULY_1ST, Locale.ROOT)).isEqualTo("any");
    }

    @Test
    void who_reads_a_foreign_text_reads_the_date_as_at_home() {
        assertThat(SHIPS.text(JULY_1ST, Locale.FRANCE)).isEqualTo("Ships from 1 juillet 2026");
    }

    @Test
    void the_date_may_stand_in_a_text_several_times_or_not_at_all() {
        assertThat(Message.of("{date}, yes, {date}").text(availability("TBA"), Locale.US))
                .isEqualTo("TBA, yes, TBA");
        assertThat(Message.of("Hand-made: please wait").text(JULY_1ST, Locale.US))
                .isEqualTo("Hand-made: please wait");
    }

    @Test
    void a_text_of_a_language_takes_the_place_of_the_one_before() {
        assertThat(SHIPS.with(Locale.GERMAN, "Ab {date}").texts())
                .containsExactly(Map.entry("de", "Ab {date}"), Map.entry("und", "Ships from {date}"));
    }

    @Test
    void a_message_has_a_text_for_everybody() {
        SortedMap<String, String> germanOnly = new TreeMap<>(Map.of("de", "Versand ab {date}"));

        assertThatThrownBy(() -> new Message(germanOnly))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("INVALID_INPUT: message '[de]' has no text for any language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{day}", "{", "}", "{{date}}", "{da{date}te}", "{Date}"})
    void another_placeholder_or_a_brace_is_refused(String text) {
        assertThatThrownBy(() -> Message.of(text))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("message"))
                .hasMessageEndingWith("has a placeholder other than {date}");
        assertThatThrownBy(() -> SHIPS.with(Locale.GERMAN, text)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de_DE", "DE", "deutsch, bitte"})
    void what_is_no_language_tag_is_refused(String language) {
        SortedMap<String, String> texts = new TreeMap<>(Map.of("und", "Ships", language, "Versand"));

        assertThatThrownBy(() -> new Message(texts))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.value()).isEqualTo(language))
                .hasMessage("INVALID_INPUT: language '" + language + "' is no language tag");
    }

    @Test
    void a_locale_that_is_no_language_does_not_take_the_place_of_the_text_for_all() {
        Message message = Message.of("Ships");
        @SuppressWarnings("deprecation") // no other way makes such a locale
        Locale nonsense = new Locale("x y");

        assertThatThrownBy(() -> message.with(nonsense, "Versand")).isInstanceOf(InvalidInputException.class);
        assertThat(message.with(Locale.ROOT, "Sent")).isEqualTo(Message.of("Sent"));
    }

    @Test
    void a_message_does_not_change_with_the_texts_that_it_was_made_of() {
        SortedMap<String, String> texts = new TreeMap<>(Map.of("und", "Ships"));
        Message message = new Message(texts);

        texts.clear();

        assertThat(message).isEqualTo(Message.of("Ships"));
        assertThatThrownBy(() -> message.texts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Availability availability(String code) {
        return Availability.parse(code, ZoneOffset.UTC);
    }
}
